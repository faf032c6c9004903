import type { CDPSession, Page } from "@playwright/test";

/** An answer of the server on its way to the page. */
interface Answer {
  requestId: string;
  request: { url: string };
  resourceType: string;
  responseStatusCode?: number;
  responseHeaders?: { name: string; value: string }[];
}

/** Everything that a page received: head and body of every answer, and the data of every server-sent event. */
export class Received {
  /** The data of the server-sent events, in their order. */
  readonly events: string[] = [];
  /** The address of every document that the page opened. */
  readonly documents: string[] = [];
  readonly #answers: string[] = [];

  /** Listens from now on, so it is called before the page opens anything. */
  static async by(page: Page): Promise<Received> {
    const received = new Received();
    const devtools = await page.context().newCDPSession(page);
    devtools.on("Network.eventSourceMessageReceived", ({ data }) => received.events.push(data));
    // An answer is read before the page gets it: one that the page has left could not be read any more.
    devtools.on("Fetch.requestPaused", (answer) => received.#read(devtools, answer));
    await devtools.send("Network.enable");
    await devtools.send("Fetch.enable", { patterns: [{ requestStage: "Response" }] });
    return received;
  }

  /** Which of these words are somewhere in it. */
  found(words: string[]): string[] {
    const text = [...this.#answers, ...this.events].join("\n");
    return words.filter((word) => text.includes(word));
  }

  async #read(devtools: CDPSession, answer: Answer): Promise<void> {
    const { requestId, request, resourceType, responseHeaders } = answer;
    if (resourceType === "Document") this.documents.push(request.url);
    this.#answers.push(JSON.stringify(responseHeaders));
    try {
      if (hasBody(answer)) {
        const { body, base64Encoded } = await devtools.send("Fetch.getResponseBody", { requestId });
        this.#answers.push(base64Encoded ? Buffer.from(body, "base64").toString() : body);
      }
      await devtools.send("Fetch.continueRequest", { requestId });
    } catch {
      // The page went on without waiting for this answer, so it never received it.
    }
  }
}

/** A redirect has no body. A stream of events never ends; its data come as events. */
function hasBody({ responseStatusCode = 0, responseHeaders = [] }: Answer): boolean {
  const redirects = responseStatusCode >= 300 && responseStatusCode < 400;
  const streams = responseHeaders.some(({ value }) => value === "text/event-stream");
  return !redirects && !streams;
}
