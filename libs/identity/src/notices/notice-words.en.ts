import type { NoticeWords } from '../domain/index.js';

const step = (stage: number | null): string => String((stage ?? 0) + 1);

/** English. */
export const EN: NoticeWords = {
  'application-received': ({ title }) => ({
    subject: 'Your application was received',
    happened: `Your application to the contest “${title}” was received. What it says about you is encrypted and kept apart; the commission sees an ID number only.`,
    action:
      'There is nothing to do now. The document desk will check it, and we will tell you what it decides.',
  }),
  'application-admitted': ({ title }) => ({
    subject: 'You are admitted to the contest',
    happened: `Your documents were checked. You are admitted to the contest “${title}”.`,
    action:
      'The dates of the stages are on the page of the contest. We will write when each stage begins.',
  }),
  'application-refused': ({ title }) => ({
    subject: 'You are not admitted to the contest',
    happened: `The document desk did not admit you to the contest “${title}”. The reason is on the page of the contest; we do not put it into letters.`,
    action: 'Read the reason. If you disagree, file an appeal on the page of the contest.',
  }),
  'identity-opened': ({ title }) => ({
    subject: 'Your identity was opened',
    happened: `You accepted the post offered in the contest “${title}”, and the key holders opened your identity to the state body.`,
    action:
      'There is nothing to do: you will be contacted. Who opened it and when is on the page of the contest. If you did not accept an offer, tell the department.',
  }),
  'rerun-opened': ({ title }) => ({
    subject: 'Confirm that you take part in the rerun',
    happened: `The contest “${title}” is held again. You took part in the voided one and may take part once more.`,
    action:
      'Confirm by the date given. You will get a new ID number. Whoever does not confirm counts as withdrawn.',
  }),
  'rerun-closing': ({ title }) => ({
    subject: 'Time to confirm is running out',
    happened: `You have not confirmed yet that you take part in the rerun “${title}”.`,
    action:
      'If you want to take part, confirm by the date given. After it there is no way back in.',
  }),
  'rerun-confirmed': ({ title }) => ({
    subject: 'You take part in the rerun',
    happened: `You take part in the rerun “${title}”. Your new ID number is on the page of the contest.`,
    action: 'There is nothing to do now. We will write when each stage begins.',
  }),
  'contest-not-held': ({ title }) => ({
    subject: 'The contest was not held',
    happened: `The contest “${title}” was declared not held.`,
    action:
      'There is nothing to do. Your identity stays sealed. Other vacancies are in the public list.',
  }),
  'stage-opened': ({ title, stage }) => ({
    subject: `Stage ${step(stage)} is ahead of you`,
    happened: `You are admitted to stage ${step(stage)} of the contest “${title}”. When it can be started is on the page of the contest.`,
    action: 'Take it by the date given. It cannot be started later.',
  }),
  'stage-closing': ({ title, stage }) => ({
    subject: `Stage ${step(stage)} closes soon`,
    happened: `You have not started stage ${step(stage)} of the contest “${title}” yet.`,
    action: 'Start it by the date given. Whoever has not started counts as absent.',
  }),
  'stage-result': ({ title, stage }) => ({
    subject: `Stage ${step(stage)} is over`,
    happened: `Stage ${step(stage)} of the contest “${title}” is over and your result is ready.`,
    action: 'The result by sections, and what it means for you, is on the page of the contest.',
  }),
  'result-ready': ({ title }) => ({
    subject: 'The decision is published',
    happened: `The commission has decided the contest “${title}”. Your result is on the page of the contest.`,
    action: 'If you disagree with the decision, file an appeal. The time for it is given there.',
  }),
  'offer-made': ({ title }) => ({
    subject: 'You are offered the post',
    happened: `You are offered the post of the contest “${title}”.`,
    action:
      'Accept or decline on the page of the contest. Until you accept, your identity stays sealed.',
  }),
  'offer-accepted': ({ title }) => ({
    subject: 'You accepted the offer',
    happened: `You agreed to take the post of the contest “${title}”. The key holders will now open your record to the state body.`,
    action:
      'Wait until the state body contacts you. If it was not you who accepted, tell the department at once.',
  }),
  'offer-declined': ({ title }) => ({
    subject: 'You declined the post',
    happened: `You declined the post of the contest “${title}”. Your record stays sealed.`,
    action: 'There is nothing to do. If it was not you who declined, tell the department at once.',
  }),
  'offer-halted': ({ title }) => ({
    subject: 'The appointment is halted',
    happened: `An appeal or a case is open in the contest “${title}”, in which you are offered the post. Until it is decided nobody is appointed.`,
    action:
      'There is nothing to do: the offer stays yours. We will write when the appointment goes on.',
  }),
  'offer-resumed': ({ title }) => ({
    subject: 'The appointment goes on',
    happened: `The review in the contest “${title}” is over, and the post you were offered is still yours.`,
    action: 'If you have not answered the offer yet, answer on the page of the contest.',
  }),
  'offer-withdrawn': ({ title }) => ({
    subject: 'The offer no longer stands',
    happened: `The decision of the contest “${title}” was voided, and the offer made to you with it.`,
    action: 'There is nothing to answer. You keep the right to take part in the rerun.',
  }),
  'appeal-decided': ({ title }) => ({
    subject: 'Your appeal was decided',
    happened: `The department has decided your appeal in the contest “${title}”.`,
    action: 'The outcome and its reason are on the page of the appeal.',
  }),
  'contest-voided': ({ title }) => ({
    subject: 'The contest was voided',
    happened: `The department voided the contest “${title}”: a breach was found that may have changed the outcome.`,
    action: 'Read what happened and what you keep. Whoever was admitted need not apply again.',
  }),
  'rerun-ordered': ({ title }) => ({
    subject: 'The contest will be held again',
    happened: `The voided contest “${title}” will be held again. Your admission is kept.`,
    action: 'Wait for the dates. We will write when it is time to confirm that you take part.',
  }),
};
