import type { APIRequestContext } from "@playwright/test";

import { EDITION, hidden, post, read, rounds, signIn } from "./sample";

/** A stage of the sample edition that is under way. */
export interface Gala {
  /** The path of the stage, with its secret. */
  stage: string;
  /** Reveals the next cue. */
  reveal(): Promise<void>;
}

/**
 * Takes the Business Pitch of the sample edition to the evening of its ceremony: the best of the online round advance,
 * the whole jury scores the final, the ranking is sealed and signed, the running order is made. Nothing is revealed yet.
 */
export async function gala(url: string): Promise<Gala> {
  const organiser = await signIn(url, "organiser");
  const [online, final] = await rounds(organiser);
  const round = (id: string, page: string) => `${EDITION}/office/r/${id}/${page}`;
  const clock = (to: string) => post(organiser, "/api/office/clock", { edition: "cbstes-2026", to });
  /** Posts a form of a page with its hidden fields, which say what was seen. */
  const act = async (who: APIRequestContext, page: string, address: string, typed: Record<string, string> = {}) => {
    const seen = hidden(await read(who, page), address);
    if (seen === undefined) throw new Error(`${page} has no form that posts to ${address}`);
    return post(who, address, { ...seen, ...typed });
  };

  await clock("2026-08-26T18:01");
  await act(organiser, round(online, "ranking"), "/api/ranking/advance", { accept_ties: "yes" });
  await act(organiser, round(final, "assignment"), "/api/assignment/propose", { reviews: "0" });
  await act(organiser, round(final, "assignment"), "/api/assignment/commit");
  await clock("2026-08-28T15:00");
  const jury = Array.from({ length: 14 }, (_, at) => `juror${String(at + 1).padStart(2, "0")}`);
  for (const juror of jury) await score(await signIn(url, juror));
  await clock("2026-08-28T16:30");
  await act(organiser, round(final, "seal"), "/api/ranking/seal", { accept_missing: "yes", accept_ties: "yes" });
  for (const signatory of ["acpb", "cbtc"]) {
    await act(await signIn(url, signatory), `${EDITION}/office/sign`, "/api/ranking/sign");
  }
  const operator = await signIn(url, "operator");
  const ceremony = `${EDITION}/office/ceremony`;
  await act(operator, ceremony, "/api/ceremony/prepare");
  const linked = await act(operator, ceremony, "/api/ceremony/link");
  const stage = /\/stage\/[0-9a-f]{64}/.exec(linked)?.[0];
  if (!stage) throw new Error("the operator's page shows no link to the stage");
  return {
    stage,
    reveal: async () => {
      await act(operator, ceremony, "/api/ceremony/reveal");
    },
  };
}

/** Declares and submits all open scorecards of a juror, each criterion somewhere in the upper half of its scale. */
async function score(juror: APIRequestContext): Promise<void> {
  await post(juror, "/api/scoring/declare", { edition: "cbstes-2026", confidential: "yes" });
  const list = await read(juror, `${EDITION}/desk`);
  const sheets = [...new Set([...list.matchAll(/\/desk\/[0-9a-f-]{36}/g)].map(([path]) => path))];
  for (const sheet of sheets) {
    const page = await read(juror, `${EDITION}${sheet}`);
    if (!page.includes('formaction="/api/scoring/submit"')) continue;
    const points = page.matchAll(/name="(raw\[scores\]\[[^"]+\])".*?<span id="scale-[^>]*>([^<]*)</gs);
    const scores = [...points].map(([, name, scale], at) => {
      const top = Math.max(...(scale.match(/\d+/g) ?? []).map(Number));
      return [name, String(top - ((sheet.charCodeAt(41) + 3 * at) % Math.max(2, top / 2)))];
    });
    await post(juror, "/api/scoring/submit", { ...hidden(page, "/api/scoring/save"), ...Object.fromEntries(scores) });
  }
}
