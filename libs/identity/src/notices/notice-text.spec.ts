import { instant } from '@adal/kernel';

import { NOTICE_KINDS, type NoticeText } from '../domain/index.js';
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

describe('the texts of all notices', () => {
  it.each(LANGUAGES)('differ from each other in %s', (language) => {
    const subjects = NOTICE_KINDS.map((kind) => noticeText(kind, language, facts).subject);

    expect(new Set(subjects).size).toBe(NOTICE_KINDS.length);
  });

  it('name no deadline where there is none', () => {
    const letter = noticeLetter('offer-made', 'ru', { ...facts, until: null });

    expect(letter.body('https://x.kz')).not.toContain('Срок:');
  });
});
