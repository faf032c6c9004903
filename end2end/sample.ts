import { request, type APIRequestContext } from "@playwright/test";

/** The address of the sample edition. */
export const EDITION = "/e/cbstes-2026";

/** The password of every account of the sample edition. */
export const PASSWORD = "palmares-2026";

/** Signs somebody of the sample edition in; give the context's state to a browser, or post with it. */
export async function signIn(baseURL: string, person: string): Promise<APIRequestContext> {
  const context = await request.newContext({ baseURL, extraHTTPHeaders: { accept: "text/html" } });
  await post(context, "/api/accounts/sign-in", { email: `${person}@palmares.example`, password: PASSWORD, next: "/account" });
  return context;
}

/** Posts a form as a browser without scripts does; fails unless it ends on a page that shows no fault. */
export async function post(context: APIRequestContext, address: string, form: Record<string, string>): Promise<string> {
  const answer = await context.post(address, { form });
  const page = await answer.text();
  if (!answer.ok() || page.includes('class="notice bad"')) {
    throw new Error(`${address} was answered with ${answer.status()} ${answer.url()}: ${notice(page)}`);
  }
  return page;
}

/** A page's text; fails where it is refused. */
export async function read(context: APIRequestContext, address: string): Promise<string> {
  const answer = await context.get(address);
  if (!answer.ok()) throw new Error(`${address} was answered with ${answer.status()}`);
  return answer.text();
}

/** The hidden fields of the first form of a page that posts to this address; nothing where there is none. */
export function hidden(page: string, address: string): Record<string, string> | undefined {
  const form = new RegExp(`<form[^>]*action="${address}".*?</form>`, "s").exec(page)?.[0];
  if (form === undefined) return undefined;
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

/** The ids of the rounds on the organiser's office, competition by competition in their order. */
export async function rounds(organiser: APIRequestContext): Promise<string[]> {
  const office = await read(organiser, `${EDITION}/office`);
  return [...office.matchAll(/\/office\/r\/([0-9a-f-]{36})"/g)].map(([, id]) => id);
}

/** Lets the organiser start an entry while the call is open; gives its address. */
export async function started(url: string) {
  const organiser = await signIn(url, "organiser");
  const edition = EDITION.slice(3);
  await post(organiser, "/api/office/clock", { edition, to: "2026-07-20T12:00" });
  const page = await post(organiser, "/api/entrants/start", { edition, competition: "business-pitch" });
  const fields = hidden(page, "/api/entrants/save") ?? {};
  return { storageState: await organiser.storageState(), entry: `${EDITION}/entries/${fields.entry}` };
}

function notice(page: string): string {
  return /class="notice bad".*?<\/div>/s.exec(page)?.[0].replaceAll(/<[^>]+>/g, " ") ?? "";
}
