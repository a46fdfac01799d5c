import { advanceClockIn, Transactor } from '@adal/database';
import { Answers, At, Requires, Whole } from '@adal/http';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

const YEAR_MS = 366 * 24 * 3_600_000;

class AdvanceClock {
  @Whole({ min: 1, max: YEAR_MS, says: 'How far, in milliseconds; the clock never goes back.' })
  readonly ms!: number;
}

class ClockAnswer {
  @At({ says: 'What the clock says now, in milliseconds.' })
  readonly now!: number;
}

/** Moves the clock of a demo or a test; production does not load this route and its database could not. */
@ApiTags('clock')
@Controller('clock')
export class ClockController {
  constructor(private readonly transactor: Transactor) {}

  @Post('advance')
  @Requires('clock.advance')
  @Answers(ClockAnswer, { status: 200 })
  async advance(@Body() { ms }: AdvanceClock): Promise<ClockAnswer> {
    return { now: await this.transactor.runPlain((tx) => advanceClockIn(tx, ms)) };
  }
}
