import { instant } from '@adal/kernel';

import { isTelling, NOTICE_KINDS, type NoticeText } from '../domain/index.js';
import { LANGUAGES, noticeLetter, noticeText } from './notice-text.js';

const TITLE = { kk: 'Бас маман', ru: 'Главный специалист', en: 'Chief specialist' };
const UNTIL = instant(Date.UTC(2027, 4, 14, 13));
const facts = { title: TITLE, stage: 1, until: UNTIL };

const KAZAKH = /[әғқңөұүһі]/u;
const every = NOTICE_KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));
const wordsOf = ({ subject, happened, action }: NoticeText): string =>
  [subject, happened, action].join(' ');

describe.each(every)('the notice $kind in $language', ({ kind, language }) => {
  const text = noticeText(kind, language, facts);

  it('says what happened, in which contest, and what to do', () => {
    expect(text.subject.length).toBeGreaterThan(5);
    expect(text.happened).toContain(TITLE[language]);
    expect(text.action.length).toBeGreaterThan(15);
    expect(wordsOf(text)).not.toMatch(/undefined|null|NaN|\{|!/u);
  });

  it('is written in its own language', () => {
    const words = wordsOf(text).replaceAll(TITLE[language], '').replaceAll('ID', '');

    if (language === 'en') expect(words).not.toMatch(/[\u0400-\u04ff]/u);
    else expect(words).not.toMatch(/[A-Za-z]/u);
    if (language === 'kk') expect(words).toMatch(KAZAKH);
    if (language === 'ru') expect(words).not.toMatch(KAZAKH);
  });
});

it('counts every word about an offer as telling', () => {
  const offers = NOTICE_KINDS.filter((kind) => kind.startsWith('offer-'));

  expect(offers.length).toBeGreaterThan(5);
  expect(offers.every(isTelling)).toBe(true);
});

const plain = every.filter(({ kind }) => !isTelling(kind));

describe.each(plain)('the notice $kind in $language', ({ kind, language }) => {
  const text = noticeText(kind, language, facts);

  it('becomes a letter with its deadline and the way back', () => {
    const letter = noticeLetter(kind, language, facts);
    const body = letter.body('https://adal.example.kz');

    expect(letter.subject).toContain(text.subject);
    expect(body).toContain(text.happened);
    expect(body).toContain(text.action);
    expect(body).toContain('18:00');
    expect(body).toContain('2027');
    expect(body).toContain('https://adal.example.kz/my/messages');
  });
});

const TELLING = NOTICE_KINDS.filter(isTelling);

describe('a letter about an offer or a result', () => {
  const letterOf = (
    kind: (typeof TELLING)[number],
    language: (typeof LANGUAGES)[number],
    n = 0,
  ) => {
    const until = n === 0 ? null : UNTIL;
    const { template, subject, body } = noticeLetter(kind, language, { ...facts, stage: n, until });
    return { template, subject, body: body('https://adal.example.kz') };
  };

  it.each(LANGUAGES)('is one and the same for all of them in %s', (language) => {
    const letters = TELLING.flatMap((kind) => [0, 2].map((n) => letterOf(kind, language, n)));

    expect(new Set(letters.map((letter) => JSON.stringify(letter))).size).toBe(1);
  });

  it.each(LANGUAGES)(
    'tells in %s the contest and where to read, and nothing of the matter',
    (language) => {
      const { template, subject, body } = letterOf('offer-made', language, 2);

      expect(template).toBe('contest-news');
      expect(body).toContain(TITLE[language]);
      expect(body).toContain('https://adal.example.kz/my/messages');
      for (const kind of TELLING) {
        const text = noticeText(kind, language, facts);
        expect(subject + body).not.toContain(text.subject);
        expect(body).not.toContain(text.happened);
        expect(body).not.toContain(text.action);
      }
      expect(subject + body).not.toMatch(/offer|предлож|ұсын|stage|этап|кезең|2027|!/iu);
    },
  );
});

describe('the texts of all notices', () => {
  it.each(LANGUAGES)('differ from each other in %s', (language) => {
    const subjects = NOTICE_KINDS.map((kind) => noticeText(kind, language, facts).subject);

    expect(new Set(subjects).size).toBe(NOTICE_KINDS.length);
  });

  it('name no deadline where there is none', () => {
    const letter = noticeLetter('appeal-decided', 'ru', { ...facts, until: null });

    expect(letter.body('https://x.kz')).not.toContain('Срок:');
  });
});
