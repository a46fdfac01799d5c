import { kk as board } from './board/texts.kk.js';
import { kk as builder } from './builder/texts.kk.js';

/** Kazakh words of the secretary; the shape of the other languages. */
export const kk = {
  home: {
    title: 'Конкурстарым',
    lead: 'Жобадан тағайындауға дейін: әр конкурс қай жерде тұрғаны және сізден не күтетіні.',
    begin: 'Жаңа конкурс',
    empty: 'Әзірге конкурс жоқ',
    emptyText: 'Жаңа конкурс бастасаңыз, ол осы жерде көрінеді.',
    yours: 'Сіздің кезегіңіз.',
    toDraft: 'Жобаны ашу',
    toBoard: 'Барысын ашу',
  },
  waiting: {
    compose: (_: string, missing: string) => `Жобада әлі жетпейтін нәрсе бар: ${missing}.`,
    sign: () => 'Жоба дайын. Келесі қадам: қол қою.',
    publisher: () => 'Сіз қол қойдыңыз. Жариялаушының қолы күтілуде.',
    pending: () => 'Екі қол да қойылды. Конкурс бірнеше секундта жарияланады.',
    suspended: () => 'Конкурс тоқтатыла тұрды.',
    opening: (when: string) => `Жарияланды. Өтінім қабылдау ${when} басталады.`,
    accepting: (when: string) =>
      `Өтінімдер ${when} дейін қабылданады. Санын ол аяқталғанша ешкім көрмейді.`,
    seal: () => 'Құжаттар тексерілуде. Келесі қадам: тізімді мөрлеу.',
    reveal: (when: string) => `Маякқа қосқан құпияңызды ${when} дейін ашыңыз.`,
    others: (when: string) => `Басқалардың құпиясы күтілуде, мерзімі: ${when}.`,
    'stage-ahead': (when: string) => `Тест әлі ашылған жоқ. Ашылуы: ${when}.`,
    'writing-ahead': (when: string) => `Практикалық тапсырмалар әлі ашылған жоқ. Ашылуы: ${when}.`,
    stage: (when: string) => `Тест. Соңғы әрекет ${when} аяқталады.`,
    writing: (when: string) => `Практикалық тапсырмалар. Соңғы әрекет ${when} аяқталады.`,
    marking: () => 'Жұмыстар бағалануда. Бәрі бағаланғанда бағаларды сіз немесе төраға жабады.',
    sitting: () => 'Бағалар жабылды. Комиссия отырысқа жиналады.',
    offer: () => 'Шешім қабылданды. Күту мерзімі өткен соң лауазым ұсынылады.',
    frozen: () => 'Шағым немесе іс қаралып жатыр: тағайындау тоқтап тұр.',
    closed: () => 'Конкурс аяқталды.',
    'not-held': () => 'Конкурс өткізілмеді.',
    voided: () => 'Конкурс нәтижесінің күші жойылды.',
  },
  builder,
  board,
};

/** What every language of the secretary's words provides. */
export type SecretaryTexts = typeof kk;
