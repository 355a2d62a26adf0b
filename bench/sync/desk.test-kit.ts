import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { databaseFilesIn } from '../../electron/store/database/database-files.ts';
import { valueOf } from '../../electron/store/keys/testing/build-office.ts';
import type { OpenOffice } from '../../electron/store/office/open-office.ts';
import { applyPull } from '../../electron/store/sync/apply-pull.ts';
import { joinServer } from '../../electron/store/sync/join.ts';
import { nextPull, nextPush } from '../../electron/store/sync/next-messages.ts';
import { settlePush } from '../../electron/store/sync/settle-push.ts';
import { foundOffice, HEAD, openNewOffice } from '../../electron/store/testing/found-office.test-kit.ts';
import { Pulled } from '../../shared/sync/pull-messages.ts';
import { Pushed } from '../../shared/sync/push-messages.ts';

/** How a journey to the server goes: its answer is lost, or one of the two ends in the middle of writing. */
export type Journey = {
  readonly isLost: boolean;
  readonly deskEndsAt: number | null;
  /** What somebody does at the desk after it has handed in and before it is told what is new. */
  readonly between: () => void;
};

export const fine: Journey = { isLost: false, deskEndsAt: null, between: () => undefined };

/** The desk's process was ended between two writes. */
class Ended extends Error {}

/** An office with its own database, as the store process has it, and the way to a server, without the network between. */
export class RealDesk {
  readonly name: string;
  #made: Awaited<ReturnType<typeof openNewOffice>>;
  #backup = 0;
  readonly #app: FastifyInstance;
  #accessToken = '';

  static async open(name: string, app: FastifyInstance): Promise<RealDesk> {
    return new RealDesk(name, await foundOffice(), app);
  }

  private constructor(name: string, made: Awaited<ReturnType<typeof openNewOffice>>, app: FastifyInstance) {
    this.name = name;
    this.#made = made;
    this.#app = app;
  }

  /** Joins the server, or signs in there once more: a new device to it. */
  signInAgain(accessToken: string): void {
    this.#accessToken = accessToken;
    joinServer(this.office, {
      ...{ address: 'http://localhost', schoolName: 'Millbrook', loginName: 'head', displayName: 'Ms Example' },
      refreshToken: 'x',
    });
  }

  get office(): OpenOffice {
    return valueOf(this.#made.office.open());
  }

  /** Hands in what there is, once, and asks what is new until there is no more. Answers whether it was heard all through. */
  async sync(journey: Journey = fine): Promise<boolean> {
    try {
      const isHeard = await this.#push(journey);
      journey.between();
      return isHeard && (await this.#pull(journey));
    } catch (error) {
      if (!(error instanceof Ended)) throw error;
      await this.#startAgain();
      return false;
    }
  }

  async #push(journey: Journey): Promise<boolean> {
    const asked = nextPush(this.office);
    if (asked === null) return true;
    const answer = await this.#ask('/v1/push', asked);
    if (answer === null || journey.isLost) return false;
    settlePush(this.#ending(journey), Pushed.parse(answer));
    return true;
  }

  async #pull(journey: Journey): Promise<boolean> {
    for (;;) {
      const asked = nextPull(this.office);
      if (asked === null) return true;
      const answer = await this.#ask('/v1/pull', asked);
      if (answer === null || journey.isLost) return false;
      if (!applyPull(this.#ending(journey), Pulled.parse(answer)).isMore) break;
    }
    return true;
  }

  /** Null where the server ended in the middle of it. */
  async #ask(url: string, payload: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.#accessToken}`, 'content-type': 'application/json' };
    const answer = await this.#app.inject({ method: 'POST', url, headers, payload });
    if (answer.statusCode === 500) return null;
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.payload}`);
    return answer.json();
  }

  /** The office, whose process ends before the given write of each transaction. */
  #ending({ deskEndsAt }: Journey): OpenOffice {
    const { office } = this;
    if (deskEndsAt === null) return office;
    let left = deskEndsAt;
    const inTransaction: OpenOffice['database']['inTransaction'] = (work) =>
      office.database.inTransaction((write) =>
        work({
          ...write,
          run(sql, ...values) {
            left -= 1;
            if (left < 0) throw new Ended('between two writes');
            return write.run(sql, ...values);
          },
        }),
      );
    return { ...office, database: { ...office.database, inTransaction } };
  }

  /** What was in memory is gone; what was saved is there. */
  async #startAgain(): Promise<void> {
    const { office } = this.#made;
    office.lock('ended');
    await this.#signIn();
  }

  /** A copy of everything as it stands, to go back to. */
  async backUp(): Promise<void> {
    this.#backup += 1;
    await this.#made.database.copyTo(this.#backupFile());
  }

  /** The office goes back to its newest backup: what was done since is not there, and the server knows some of it. */
  async goBack(): Promise<void> {
    if (this.#backup === 0) return;
    const { folder, keeper, office, database } = this.#made;
    office.lock('ended');
    database.close();
    const files = databaseFilesIn(folder);
    copyFileSync(this.#backupFile(), files.database);
    rmSync(files.journal, { force: true });
    this.#made = await openNewOffice({ folder, keeper });
    await this.#signIn();
  }

  #backupFile(): string {
    return join(this.#made.folder, `backup-${this.#backup}`);
  }

  async #signIn(): Promise<void> {
    valueOf(await this.#made.office.signIn({ loginName: HEAD.loginName, password: HEAD.password }));
  }
}
