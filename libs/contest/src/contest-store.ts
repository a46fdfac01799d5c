import { Injectable } from '@nestjs/common';

import { ContestRepository } from './persistence/contest.repository.js';
import { ReferenceRepository } from './persistence/reference.repository.js';

/** Contests and what they refer to. */
@Injectable()
export class ContestStore {
  constructor(
    readonly contests: ContestRepository,
    readonly references: ReferenceRepository,
  ) {}
}
