/** Kazakh texts of the web app; the shape that the other languages must match. */
export const kk = {
  title: 'Adal. Ашық конкурс',
  language: 'Тіл',
  scheme: { toDark: 'Күңгірт түске ауысу', toLight: 'Ашық түске ауысу' },
  lead: {
    heading: 'Кімді бағалап отырғанын ешкім білмейтін конкурс',
    text: 'Комиссия аты-жөнді емес, шифрды көреді. Әр шешім ашық журналға жазылады, оны кез келген адам өз компьютерінде қайта есептей алады.',
  },
  contests: {
    heading: 'Конкурстар',
    loading: 'Конкурстар жүктелуде',
    empty:
      'Әзірге жарияланған конкурс жоқ. Мемлекеттік орган конкурс жариялағанда, ол осы жерде көрінеді.',
    failed: 'Тізім жүктелмеді. Желіні тексеріп, қайталап көріңіз.',
    retry: 'Қайталау',
    closes: 'Өтінім қабылдау аяқталады: {{when}} (Астана уақыты)',
    opens: 'Өтінім қабылдау басталады: {{when}} (Астана уақыты)',
    rules: 'Ережелер: {{id}}',
    evidence: 'Дәлелдер пакетін жүктеу',
  },
  status: {
    announced: 'Жарияланды',
    accepting: 'Өтінім қабылдануда',
    screening: 'Құжаттар тексерілуде',
    testing: 'Тест жүріп жатыр',
    assessing: 'Жұмыстар бағалануда',
    deciding: 'Комиссия шешім қабылдауда',
    decided: 'Шешім қабылданды',
    closed: 'Аяқталды',
    'not-held': 'Өткізілмеді',
    voided: 'Күші жойылды',
    suspended: 'Тоқтатыла тұрды',
  },
  steps: { apply: 'Өтінім', check: 'Тексеру', test: 'Тест', assess: 'Бағалау', decide: 'Шешім' },
  health: {
    heading: 'Жүйе',
    service: 'Қызмет',
    up: 'Жұмыс істеп тұр',
    down: 'Жауап бермейді',
    version: 'Нұсқа',
    log: 'Журнал',
    logSize: '{{count}} жазба',
    root: 'Түбірі',
    logMissing: 'Бақылау нүктесі әлі жоқ',
    checking: 'Тексерілуде',
  },
};

/** What every language of the web app provides. */
export type Texts = typeof kk;
