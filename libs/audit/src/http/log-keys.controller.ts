import { Answers, Requires } from '@adal/http';
import { expectOk, fromBase64 } from '@adal/kernel';
import { receiptKeyId } from '@adal/proof';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { readPublicKeys } from '../log-keys.js';
import { LOG_SETTINGS, type LogSettings } from '../log.settings.js';
import { LogKeysAnswer } from './log.dto.js';

/** What to verify checkpoints and receipts with; a careful reader has it from elsewhere too. */
@ApiTags('log')
@Controller('log')
export class LogKeysController {
  constructor(@Inject(LOG_SETTINGS) private readonly settings: LogSettings) {}

  @Get('keys')
  @Requires('log.read')
  @Answers(LogKeysAnswer)
  async keys(): Promise<LogKeysAnswer> {
    const { logVerifierKey, receiptPublicKey } = await readPublicKeys(this.settings.keysDir);
    const receiptKeyName = receiptKeyId(expectOk(fromBase64(receiptPublicKey)));
    const { origin } = this.settings;
    return { origin, logVerifierKey, receiptKeyId: receiptKeyName, receiptPublicKey };
  }
}
