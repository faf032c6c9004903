import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { expect, type Page } from "@playwright/test";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";

/** How the letters of a journey reach people. */
export interface Letters {
  /** The path of the secret link in the newest letter to an address. */
  linkTo(address: string): Promise<string>;
}

const LINK = /\/links\/[0-9a-f]{64}/;

/** Without a mail server: the organiser reads a letter in the office and passes it on. */
export class ByHand implements Letters {
  constructor(private readonly organiser: Page) {}

  async linkTo(address: string): Promise<string> {
    const here = this.organiser.url();
    await this.organiser.getByRole("link", { name: "Office" }).first().click();
    await this.organiser.getByRole("main").getByRole("link", { name: "Letters" }).click();
    await this.organiser.getByRole("row").filter({ hasText: address }).first().getByRole("link").click();
    const letter = await this.organiser.getByLabel("Copy for WeChat or another way").inputValue();
    await this.organiser.goto(here);
    return link(letter);
  }
}

/** A mail server that takes every letter. */
export class PostOffice implements Letters {
  /** What has arrived, in order. */
  readonly arrived: ParsedMail[] = [];

  private constructor(private readonly server: SMTPServer) {}

  static async open(): Promise<PostOffice> {
    const office: PostOffice = new PostOffice(
      new SMTPServer({
        disabledCommands: ["AUTH", "STARTTLS"],
        onData: (stream, _session, done) => {
          simpleParser(stream).then((mail) => {
            office.arrived.push(mail);
            done();
          }, done);
        },
      }),
    );
    office.server.listen(0, "127.0.0.1");
    await once(office.server.server, "listening");
    return office;
  }

  /** Its address, as `--smtp-url` takes it. */
  get url(): string {
    return `smtp://127.0.0.1:${(this.server.server.address() as AddressInfo).port}`;
  }

  /** The letters to an address, in order. */
  to(address: string): ParsedMail[] {
    return this.arrived.filter((mail) => [mail.to].flat().some((to) => to?.text.includes(address)));
  }

  async linkTo(address: string): Promise<string> {
    const newest = () => this.to(address).findLast((mail) => LINK.test(mail.text ?? ""));
    await expect.poll(newest, { message: `a letter with a link to ${address}` }).toBeDefined();
    return link(newest()!.text!);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(resolve));
  }
}

function link(letter: string): string {
  const path = LINK.exec(letter)?.[0];
  if (!path) throw new Error(`there is no link in the letter: ${letter}`);
  return path;
}
