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

const ANSWERED_HALF_WAY = 7;

/** Somebody who started, answered a few questions and is at it still. */
export async function beginTest(applicant: Applicant, known: KnownAnswers): Promise<void> {
  await enterContest(applicant);
  const { attemptId, questions } = await start(applicant, 0);
  const person = { name: applicant.code, knows: applicant.schema.knows };
  await answerAll(applicant, attemptId, questions.slice(0, ANSWERED_HALF_WAY), (question) =>
    chooseLetter(question, known, person),
  );
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
  const { attemptId, questions } = await start(applicant, stage);
  await answerAll(applicant, attemptId, questions, answer);
  await applicant.client.post(`/api/v1/attempts/${attemptId}/finish`);
  return questions.length;
}

type Started = { readonly attemptId: string; readonly questions: readonly SeenQuestion[] };

async function start(applicant: Applicant, stage: number): Promise<Started> {
  const { client } = applicant;
  const attemptId = await until(`${applicant.code} has an attempt`, () =>
    attemptOf(applicant, stage),
  );
  await client.post(`/api/v1/attempts/${attemptId}/start`);
  const { body: form } = await client.get(`/api/v1/attempts/${attemptId}/form`);
  return { attemptId, questions: listAt(form, 'questions').map(questionOf) };
}

async function answerAll(
  { client }: Applicant,
  attemptId: string,
  questions: readonly SeenQuestion[],
  answer: (question: SeenQuestion) => string,
): Promise<void> {
  for (const question of questions) {
    await client.put(`/api/v1/attempts/${attemptId}/answers/${question.position}`, {
      revision: 1,
      value: answer(question),
    });
  }
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

const POINTS = {
  ru: [
    'Прежде всего устанавливаю, какая норма закона применяется к вопросу.',
    'Проверяю полномочия должностного лица и установленный законом срок.',
    'Собираю документы и объяснения сторон, фиксирую их в деле.',
    'Готовлю мотивированное решение со ссылкой на норму и порядок обжалования.',
    'Если указание противоречит закону, сообщаю об этом письменно и отказываюсь его исполнять.',
    'Уведомляю заявителя и контролирую исполнение.',
  ],
  kk: [
    'Алдымен мәселеге заңның қай нормасы қолданылатынын анықтаймын.',
    'Лауазымды адамның өкілеттігін және заңда белгіленген мерзімді тексеремін.',
    'Құжаттар мен тараптардың түсініктемелерін жинап, іске тіркеймін.',
    'Нормаға сілтеме жасап, шағымдану тәртібін көрсетіп, уәжді шешім дайындаймын.',
    'Тапсырма заңға қайшы келсе, бұл туралы жазбаша хабарлап, оны орындаудан бас тартамын.',
    'Өтініш берушіні хабардар етіп, орындалуын бақылаймын.',
  ],
};

/** Longer and more orderly for those who know more, in the language of the task; enough for a commission to tell works apart. */
function essayOn({ text }: SeenQuestion, knows: number): string {
  const points = /[әғқңөұүһ]/i.test(text) ? POINTS.kk : POINTS.ru;
  const kept = points.slice(0, Math.max(2, Math.round((points.length * knows) / 100)));
  return kept.map((point, index) => `${index + 1}. ${point}`).join('\n');
}
