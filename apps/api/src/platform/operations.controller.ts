import { authorise } from '@adal/access';
import { Transactor } from '@adal/database';
import { Actor, Answers, At, List, Nested, Requires, Text, unwrap, Whole } from '@adal/http';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';

import { type Operations, operationsIn } from './operations.queries.js';

const COUNT = { min: 0, max: Number.MAX_SAFE_INTEGER } as const;

class QueueStanding {
  @Whole({ ...COUNT, says: 'Jobs whose time has come.' }) readonly waiting!: number;
  @Whole({ ...COUNT, says: 'Of them, late by more than the sweeps allow.' })
  readonly overdue!: number;
  @Whole({ ...COUNT, says: 'Jobs that failed at least once and are tried again.' })
  readonly failing!: number;
  @At({ nullable: true, says: 'When the oldest waiting job was due.' })
  readonly oldestAt!: number | null;
}

class DeadlineStanding {
  @Whole({ ...COUNT, says: 'Open attempts whose time is over: 0 when all is well.' })
  readonly attempts!: number;
  @Whole({ ...COUNT, says: 'Contests still accepting after their last day: 0 when all is well.' })
  readonly contests!: number;
}

class LogStanding {
  @Whole({ ...COUNT, says: 'Entries under the newest published checkpoint.' })
  readonly size!: number;
  @Whole({ ...COUNT, nullable: true, says: 'Age of that checkpoint.' })
  readonly publishedAgoMs!: number | null;
  @Whole({ ...COUNT, says: 'Entries that wait for their place.' }) readonly pending!: number;
  @Whole({ ...COUNT, nullable: true, says: 'For how long the oldest of them waits.' })
  readonly lagMs!: number | null;
}

class FailingWork {
  @Text({ max: 200, says: 'Which sweep or job.' }) readonly subject!: string;
  @Text({ max: 200, says: 'A code, never a message.' }) readonly reasonCode!: string;
  @Whole(COUNT) readonly attempts!: number;
  @At() readonly firstAt!: number;
  @At() readonly retryAt!: number;
}

class OperationsView {
  @At({ says: 'The clock by which deadlines are kept.' }) readonly now!: number;
  @Text({ max: 40, nullable: true, says: 'Where the queues live.' })
  readonly backend!: string | null;
  @Nested(() => QueueStanding) readonly queue!: QueueStanding;
  @Nested(() => DeadlineStanding) readonly deadlines!: DeadlineStanding;
  @Nested(() => LogStanding) readonly log!: LogStanding;
  @List(() => FailingWork, { maxItems: 50 }) readonly failures!: readonly FailingWork[];
}

/** How the machinery stands, in counts and ages: nobody's data. */
@ApiTags('operations')
@Controller('operations')
export class OperationsController {
  constructor(private readonly transactor: Transactor) {}

  @Get('health')
  @Requires('operations.read')
  @Answers(OperationsView)
  health(@Actor() actor: Actor): Promise<Operations> {
    unwrap(authorise(actor, 'operations.read'));
    return this.transactor.read((tx) => operationsIn(tx));
  }
}
