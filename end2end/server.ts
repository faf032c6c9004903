import { execFile, spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

export type Database = "sqlite" | "postgres";

/** A `palmares serve` of one journey's own, on a free port, with fresh data. */
export interface Server {
  /** Such as `http://127.0.0.1:41234`. */
  url: string;
  /** The folder given as `PALMARES_DATA`, for acts of the command line beside the server. */
  data: string;
  /** The environment of the server, with its database: pass it to `palmares` to act on the same data. */
  env: NodeJS.ProcessEnv;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

export interface Start {
  database: Database;
  /** Further environment of the server. */
  env?: Record<string, string>;
}

/** Whether journeys on PostgreSQL can run: `cargo xtask test` starts a cluster where it finds one. */
export const hasPostgres = process.env.PALMARES_TEST_POSTGRES !== undefined;

/** The databases that journeys run on. */
export const databases: Database[] = hasPostgres ? ["sqlite", "postgres"] : ["sqlite"];

/** Starts a server and waits for the line `listening on http://127.0.0.1:PORT`. */
export async function startServer({ database, env = {} }: Start): Promise<Server> {
  const data = await mkdtemp(join(tmpdir(), "palmares-journey-"));
  const own = database === "postgres" ? await createDatabase() : undefined;
  const surroundings: NodeJS.ProcessEnv = { ...process.env, PALMARES_DATA: data, ...env };
  if (own) surroundings.PALMARES_DATABASE_URL = own.url;
  const child = spawn(program(), ["serve", "--listen", "127.0.0.1:0"], {
    env: surroundings,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = async () => {
    await ended(child);
    await own?.drop();
    await rm(data, { recursive: true, force: true });
  };
  try {
    return { url: await address(child), data, env: surroundings, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

function program(): string {
  const bin = process.env.PALMARES_BIN;
  if (!bin) throw new Error("PALMARES_BIN names no program: run the journeys by `cargo xtask test --only browser`");
  return bin;
}

/** The address that the server prints; fails with what it wrote to standard error if it ends before. */
async function address(child: ChildProcess): Promise<string> {
  let messages = "";
  child.stderr?.on("data", (text) => (messages += text));
  const lines = createInterface({ input: child.stdout! });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`palmares serve ended with status ${code}:\n${messages}`)));
    lines.on("line", (line) => {
      const found = /^listening on (http:\/\/\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
  });
}

/** Asks the server to end, as a service manager would, and insists after ten seconds. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const exit = once(child, "exit");
  child.kill("SIGTERM");
  const insist = setTimeout(() => child.kill("SIGKILL"), 10_000);
  await exit;
  clearTimeout(insist);
}

async function createDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const cluster = process.env.PALMARES_TEST_POSTGRES;
  if (!cluster) throw new Error("PALMARES_TEST_POSTGRES is not set: test.skip(!hasPostgres)");
  const name = `journey_${randomUUID().replaceAll("-", "")}`;
  const run = promisify(execFile);
  await run("createdb", [`--maintenance-db=${cluster}`, name]);
  return {
    url: cluster.replace(/\/[^/]*$/, `/${name}`),
    drop: async () => {
      await run("dropdb", ["--force", `--maintenance-db=${cluster}`, name]);
    },
  };
}
