import { at, listAt, numberAt, textAt } from '../client/reader.js';
import { chooseLetter, type KnownAnswers, type SeenQuestion } from './answering.js';
import { enterContest, type Applicant } from './applying.js';
import { inParallel, until } from './waiting.js';

const AT_ONCE = 6;

/** Everybody sits the test: starts, saves each answer, finishes. Answers the number of saves. */
export async function sitTest(
  applicants: readonly Applicant[],
  known: KnownAnswers,
  onEach: (done: number) => void,
): Promise<number> {
  let done = 0;
  const saves = await inParallel(applicants, AT_ONCE, async (applicant) => {
    await enterContest(applicant);
    const count = await sit(applicant, 0, (question) =>
      chooseLetter(question, known, { name: applicant.code, knows: applicant.schema.knows }),
    );
    onEach((done += 1));
    return count;
  });
  return saves.reduce((sum, count) => sum + count, 0);
}

/** Those who were let through answer the practical tasks in words; answers their codes. */
export async function sitPractical(applicants: readonly Applicant[]): Promise<readonly string[]> {
  const codes = await inParallel(applicants, AT_ONCE, async (applicant) => {
    if ((await attemptOf(applicant, 1)) === null) return null;
    await sit(applicant, 1, (question) => essayOn(question, applicant.schema.knows));
    return applicant.code;
  });
  return codes.filter((code) => code !== null);
}

async function sit(
  applicant: Applicant,
  stage: number,
  answer: (question: SeenQuestion) => string,
): Promise<number> {
  const { client } = applicant;
  const attemptId = await until(`${applicant.code} has an attempt`, () =>
    attemptOf(applicant, stage),
  );
  await client.post(`/api/v1/attempts/${attemptId}/start`);
  const { body: form } = await client.get(`/api/v1/attempts/${attemptId}/form`);
  const questions = listAt(form, 'questions').map(questionOf);
  for (const question of questions) {
    await client.put(`/api/v1/attempts/${attemptId}/answers/${question.position}`, {
      revision: 1,
      value: answer(question),
    });
  }
  await client.post(`/api/v1/attempts/${attemptId}/finish`);
  return questions.length;
}

async function attemptOf({ client }: Applicant, stage: number): Promise<string | null> {
  const { body } = await client.get('/api/v1/me/attempts');
  const attempt = listAt(body, 'items').find((entry) => at(entry, 'stage') === stage);
  return attempt === undefined ? null : textAt(attempt, 'attemptId');
}

function questionOf(value: unknown): SeenQuestion {
  return {
    position: numberAt(value, 'position'),
    text: textAt(value, 'text'),
    options: listAt(value, 'options').map((option) => ({
      letter: textAt(option, 'letter'),
      text: textAt(option, 'text'),
    })),
  };
}

/** Longer and more orderly for those who know more; enough for a commission to tell works apart. */
function essayOn({ text }: SeenQuestion, knows: number): string {
  const points = [
    'Прежде всего устанавливаю, какая норма закона применяется к вопросу.',
    'Проверяю полномочия должностного лица и установленный законом срок.',
    'Собираю документы и объяснения сторон, фиксирую их в деле.',
    'Готовлю мотивированное решение со ссылкой на норму и порядок обжалования.',
    'Если указание противоречит закону, сообщаю об этом письменно и отказываюсь его исполнять.',
    'Уведомляю заявителя и контролирую исполнение.',
  ];
  const kept = points.slice(0, Math.max(2, Math.round((points.length * knows) / 100)));
  return `По заданию: ${text.slice(0, 60)}…\n${kept.map((point, index) => `${index + 1}. ${point}`).join('\n')}`;
}
