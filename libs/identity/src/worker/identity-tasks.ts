import { Injectable } from '@nestjs/common';

import { NoticeIntake } from '../notices/notice-intake.js';
import { IdentityPurges } from './identity-purges.js';
import { IdentitySweeps } from './identity-sweeps.js';
import { RerunMaps } from './rerun-maps.js';

/** One thing to look after; answers how much there was to do. */
export type Task = { readonly name: string; readonly run: () => Promise<number> };

/** What the process looks after at every look, and now and then. */
@Injectable()
export class IdentityTasks {
  readonly often: readonly Task[];
  readonly seldom: Task;

  constructor(
    sweeps: IdentitySweeps,
    maps: RerunMaps,
    notices: NoticeIntake,
    purges: IdentityPurges,
  ) {
    this.often = [
      { name: 'identity.begin-unsealings', run: () => sweeps.beginUnsealings() },
      { name: 'identity.destroy-desk-wraps', run: () => sweeps.destroyDeskWraps() },
      { name: 'identity.map-reruns', run: () => maps.run() },
      { name: 'identity.take-notices', run: () => notices.run() },
    ];
    this.seldom = { name: 'identity.purge', run: () => purges.run() };
  }
}
