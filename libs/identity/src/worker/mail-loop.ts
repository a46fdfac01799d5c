import {
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';

import { MailSender } from '../mail/mail-sender.js';

const PAUSE_MS = 1_000;

/** Apart from the other loop: a mail server that does not answer must not hold up an unsealing. */
@Injectable()
export class MailLoop implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(MailLoop.name);
  private isStopped = false;
  private cutShort: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly sender: MailSender) {}

  onApplicationBootstrap(): void {
    this.running = this.go();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.cutShort();
    await this.running;
    this.sender.close();
  }

  private async go(): Promise<void> {
    while (!this.isStopped) {
      await this.sender.run().catch((error: unknown) => {
        // The message of a database error may quote a value.
        this.logger.error(`mail.send failed: ${error instanceof Error ? error.name : 'unknown'}`);
      });
      await this.pause();
    }
  }

  private async pause(): Promise<void> {
    if (this.isStopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PAUSE_MS);
      this.cutShort = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
