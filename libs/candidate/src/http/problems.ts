import type { ProblemTable } from '@adal/http';

/** The refusals of this context in words. */
export const CANDIDATE_PROBLEMS: ProblemTable = {
  'candidate-set.verdicts-missing': {
    en: '{missing} applications have no verdict yet.',
    ru: 'Без решения о допуске ещё заявок: {missing}.',
    kk: 'Рұқсат туралы шешімі жоқ өтінімдер саны: {missing}.',
    next: {
      en: 'The document desk must decide on each of them first.',
      ru: 'Сначала по каждой из них должен решить кадровый отдел.',
      kk: 'Алдымен олардың әрқайсысы бойынша кадр қызметі шешуі керек.',
    },
  },
  'application.summary-too-early': {
    en: 'While applications are accepted nobody is told how many there are.',
    ru: 'Пока идёт приём, число заявок не сообщается никому.',
    kk: 'Қабылдау жүріп жатқанда өтінімдер саны ешкімге айтылмайды.',
    next: {
      en: 'Ask again when the acceptance is over.',
      ru: 'Спросите снова, когда приём закончится.',
      kk: 'Қабылдау аяқталғанда қайта сұраңыз.',
    },
  },
  'application.not-taken': {
    en: 'The application is on its way here.',
    ru: 'Заявка ещё передаётся.',
    kk: 'Өтінім әлі жеткізілуде.',
    next: {
      en: 'Ask again in a few seconds.',
      ru: 'Спросите снова через несколько секунд.',
      kk: 'Бірнеше секундтан кейін қайта сұраңыз.',
    },
  },
  'application.already-refused': {
    en: 'The application was refused; there is nothing to withdraw.',
    ru: 'В допуске по заявке отказано; отзывать нечего.',
    kk: 'Өтінім бойынша бас тартылған; қайтарып алатын ештеңе жоқ.',
  },
};
