/** Kazakh words in which the rules of a contest are told; the shape of the other languages. */
export const kk = {
  title: 'Ережелер қарапайым сөзбен',
  pinned: (id: string, version: number) => `Ережелер жинағы: ${id}, ${version}-нұсқа`,
  test: (items: number, minutes: number) => `${items} сұрақ, ${minutes} минут.`,
  pass: (total: number, items: number) =>
    `Өту үшін ${items} сұрақтың кемінде ${total} дұрыс болуы және әр бөлімнің ең аз шегіне жету керек.`,
  section: 'Бөлім',
  questions: 'Сұрақ',
  minimum: 'Ең азы',
  practical: (tasks: number, minutes: number, chars: string) =>
    `${tasks} тапсырма, ${minutes} минут, әр жауап ${chars} таңбаға дейін.`,
  marks: (criteria: string) =>
    `Әр мүше әр жұмысты 1-ден 5-ке дейін бағалайды. Критерийлер: ${criteria}.`,
  workCode:
    'Әр жұмыстың өз шифры бар: мүше оның қай кандидаттікі екенін де, басқа мүшелердің бағасын да көрмейді.',
  admitAll: 'Бұл кезеңге алдыңғысынан өткеннің бәрі жіберіледі.',
  admitTop: (n: number) =>
    `Бұл кезеңге алдыңғы кезеңнің үздік ${n} кандидаты жіберіледі. Шектегі балл тең болса, бәрі өтеді.`,
  ranking: 'Рейтинг',
  weights: (list: string) => `Салмағы: ${list}.`,
  ties: (list: string) => `Балл тең болса, кезекпен салыстырылады: ${list}.`,
  beacon: 'журналға байланған ашық жеребе',
  commission: 'Комиссия',
  members: (n: number, quorum: string) => `Кемінде ${n} мүше, кворум ${quorum}.`,
  vote: 'Шешім қатысқандардың жай көпшілік даусымен қабылданады.',
  casting: 'Дауыс тең бөлінсе, төрағаның даусы шешеді.',
  openVote: 'Дауыс беру ашық, кімнің қалай дауыс бергені бүркеншік атпен көрсетіледі.',
  secretVote: 'Дауыс беру жасырын.',
  secretary: 'Хатшы дауыс бермейді.',
  appeal: 'Шағым',
  appealText: (months: number, days: number) =>
    `Шағымды ${months} ай ішінде беруге болады, ол ${days} жұмыс күнінде қаралады. Шағым қаралғанша тағайындау тоқтайды.`,
  standstill: (days: number) => `Шешім мен ұсыныстың арасында ${days} жұмыс күні күтіледі.`,
  law: 'Құқықтық негізі',
  lawLanguage: 'Ережелер жинағында ағылшынша жазылған.',
};

/** What every language of these words provides. */
export type RulesTexts = typeof kk;
