import { Quarantine, type JobContext, type Sweep } from '@adal/jobs';
import { brand, type ApplicationId } from '@adal/kernel';
import { Injectable } from '@nestjs/common';

import { IntakeService } from '../intake.service.js';

/** The identity realm writes rows and no jobs, so the sweeps do the work and the jobs can repeat it. */
@Injectable()
export class CandidateJobs implements JobContext<'candidate'> {
  constructor(
    private readonly intake: IntakeService,
    private readonly quarantine: Quarantine,
  ) {}

  readonly handlers: JobContext<'candidate'>['handlers'] = {
    'candidate.take-submission': ({ applicationId }) =>
      this.intake.takeSubmission(brand<ApplicationId>(applicationId)),
    'candidate.take-verdict': ({ applicationId }) =>
      this.intake.takeVerdict(brand<ApplicationId>(applicationId)),
  };

  readonly sweeps: readonly Sweep[] = [
    {
      name: 'candidate.new-submissions',
      run: async () =>
        this.each('candidate.new-submissions', await this.intake.newSubmissions(), (id) =>
          this.intake.takeSubmission(id),
        ),
    },
    {
      name: 'candidate.new-verdicts',
      run: async () =>
        this.each('candidate.new-verdicts', await this.intake.newVerdicts(), (id) =>
          this.intake.takeVerdict(id),
        ),
    },
  ];

  /** News that contradicts itself is set aside and holds up no other. */
  private async each(
    subject: string,
    ids: readonly ApplicationId[],
    take: (id: ApplicationId) => Promise<void>,
  ): Promise<number> {
    let taken = 0;
    for (const id of ids) {
      const attempted = await this.quarantine.attempt(subject, id, () => take(id));
      if (attempted.done) taken += 1;
    }
    return taken;
  }
}
