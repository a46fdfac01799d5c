import type { ProblemTable } from '@adal/http';

const NEW_LINK = {
  en: 'Ask for a new link and open it within 15 minutes.',
  ru: 'Запросите новую ссылку и откройте её в течение 15 минут.',
  kk: 'Жаңа сілтеме сұрап, оны 15 минут ішінде ашыңыз.',
};

const ACCOUNTS: ProblemTable = {
  'link.unusable': {
    status: 401,
    en: 'This link is not one of ours.',
    ru: 'Такой ссылки у нас нет.',
    kk: 'Бізде мұндай сілтеме жоқ.',
    next: NEW_LINK,
  },
  'link.expired': {
    status: 401,
    en: 'This link has expired.',
    ru: 'Срок действия ссылки истёк.',
    kk: 'Сілтеменің мерзімі өтті.',
    next: NEW_LINK,
  },
  'link.used': {
    status: 401,
    en: 'This link was used already.',
    ru: 'Эта ссылка уже использована.',
    kk: 'Бұл сілтеме бұрын пайдаланылған.',
    next: NEW_LINK,
  },
  'sign-in.refused': {
    status: 401,
    en: 'The address or the password is not right.',
    ru: 'Адрес или пароль неверен.',
    kk: 'Мекенжай немесе құпиясөз дұрыс емес.',
    next: {
      en: 'Try again, or ask for a sign-in link.',
      ru: 'Попробуйте ещё раз или запросите ссылку для входа.',
      kk: 'Қайталап көріңіз немесе кіру сілтемесін сұраңыз.',
    },
  },
  'sign-in.incomplete': {
    status: 400,
    en: 'To sign in, give either a link, or an address and a password.',
    next: { en: 'Send {link}, or {email, password}, and nothing else.' },
  },
  'password.current-wrong': {
    status: 401,
    en: 'The current password is not right.',
    ru: 'Нынешний пароль неверен.',
    kk: 'Қазіргі құпиясөз дұрыс емес.',
    next: {
      en: 'Give the current password, or sign in by a one-time link first.',
      ru: 'Укажите нынешний пароль или сначала войдите по одноразовой ссылке.',
      kk: 'Қазіргі құпиясөзді көрсетіңіз немесе алдымен бір реттік сілтемемен кіріңіз.',
    },
  },
  'staff.email-taken': {
    en: 'This address has an account already.',
    next: { en: 'Use another address: one account is one person.' },
  },
  'administrator.exists': {
    en: 'There is an administrator already.',
    next: { en: 'Ask an administrator for an account.' },
  },
};

const APPLICATIONS: ProblemTable = {
  'contest.is-rerun': {
    en: 'A contest held again takes only the candidates of the voided one.',
    ru: 'В повторном конкурсе участвуют только кандидаты отменённого.',
    kk: 'Қайта конкурсқа күші жойылған конкурстың үміткерлері ғана қатысады.',
  },
  'rerun.other-person': {
    en: 'The national number is not that of the first application.',
    ru: 'ИИН не совпадает с указанным в первой заявке.',
    kk: 'ЖСН бірінші өтінімдегіге сәйкес емес.',
    next: {
      en: 'Enter the number of your identity document. A slip of one digit in the first application is put right by it; with another slip enter the number as you wrote it then.',
      ru: 'Введите ИИН из удостоверения личности: опечатку в одну цифру в первой заявке он исправит. Если ошибка была другой, введите номер так, как написали его тогда.',
      kk: 'Жеке куәліктегі ЖСН-ді енгізіңіз: бірінші өтінімдегі бір санның қатесін ол түзетеді. Қате басқаша болса, нөмірді сол кездегідей жазыңыз.',
    },
  },
  'unsealing.frozen': {
    en: 'The appointment is frozen: an appeal or a case is open.',
    ru: 'Назначение приостановлено: открыта жалоба или дело.',
    kk: 'Тағайындау тоқтатылды: шағым немесе іс ашық.',
  },
  'unsealing.voided': {
    en: 'The decision was voided; nobody is unsealed by it.',
    ru: 'Решение отменено; раскрывать некого.',
    kk: 'Шешімнің күші жойылды; ешкім ашылмайды.',
  },
  'contest.not-accepting': {
    en: 'The contest takes no applications now.',
    ru: 'Конкурс сейчас не принимает заявок.',
    kk: 'Конкурс қазір өтінім қабылдамайды.',
    next: {
      en: 'See the dates of acceptance in the announcement.',
      ru: 'Посмотрите сроки приёма в объявлении.',
      kk: 'Қабылдау мерзімін хабарландырудан қараңыз.',
    },
  },
  'application.already-submitted': {
    en: 'You have applied to this contest already.',
    ru: 'Вы уже подали заявку на этот конкурс.',
    kk: 'Сіз бұл конкурсқа өтінім беріп қойғансыз.',
    next: {
      en: 'See it among your applications.',
      ru: 'Она есть в списке ваших заявок.',
      kk: 'Ол өтінімдеріңіздің тізімінде бар.',
    },
  },
  'contest.role-conflict': {
    en: 'You have another role in this contest.',
    ru: 'У вас другая роль в этом конкурсе.',
    kk: 'Бұл конкурста сіздің басқа рөліңіз бар.',
    next: {
      en: 'One person has one role in a contest.',
      ru: 'Один человек имеет одну роль в конкурсе.',
      kk: 'Бір адамның конкурста бір ғана рөлі болады.',
    },
  },
  'holder-key.differs': {
    en: 'A key holder of this contest did not register the key that was announced.',
    next: { en: 'Nothing was stored. Tell the department: the announcement must be checked.' },
  },
};

const DESK: ProblemTable = {
  'verdict.reason-missing': {
    status: 400,
    en: 'A refusal needs a reason of the catalogue and a text for the candidate.',
    next: { en: 'Give reasonCode and text.' },
  },
  'verdict.reason-unexpected': {
    status: 400,
    en: 'An admission has no reason and no text.',
    next: { en: 'Leave reasonCode and text out.' },
  },
  'verdict.already-given': {
    en: 'A verdict was given already, and it is final.',
    next: { en: 'Read the application again.' },
  },
  'verdict.too-late': {
    en: 'The screening of this contest is over.',
    next: { en: 'Nothing can be decided here any more.' },
  },
  'desk.nothing-to-decide': {
    en: 'This admission was carried over from the voided contest; the identity stays sealed.',
    ru: 'Допуск перенесён из отменённого конкурса, данные участника остаются закрытыми.',
    kk: 'Конкурсқа жіберу күші жойылған конкурстан көшірілді, қатысушының деректері жабық қалады.',
    next: {
      en: 'Nothing is to be decided here; go on with the next application.',
      ru: 'Решать здесь нечего, переходите к следующей заявке.',
      kk: 'Мұнда шешетін ештеңе жоқ, келесі өтінімге өтіңіз.',
    },
  },
  'desk.closed': {
    en: 'The last stage is assessed: the document desk can read no record any more.',
    next: { en: 'Key holders open the record of whoever accepts an offer.' },
  },
};

const UNSEALING: ProblemTable = {
  'unsealing.too-early': {
    en: 'The decision is not in the published log yet.',
    next: { en: 'Try again when it is; nothing was given.' },
  },
  'unsealing.already-approved': {
    en: 'You have given your share already.',
    next: { en: 'Wait for the other key holders.' },
  },
  'unsealing.already-opened': {
    en: 'The record is open already.',
    next: { en: 'No further share is needed.' },
  },
  'unsealing.share-wrong': {
    en: 'The share of holder {slot} is not the one that was sealed.',
    next: { en: 'Open the share again with the right private key and answer anew.' },
  },
};

/** The refusals of the identity process in words. */
export const IDENTITY_PROBLEMS: ProblemTable = {
  ...ACCOUNTS,
  ...APPLICATIONS,
  ...DESK,
  ...UNSEALING,
};
