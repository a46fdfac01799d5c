import type { ProblemTable } from '@adal/http';

/** The refusals of this context in words. */
export const CONTEST_PROBLEMS: ProblemTable = {
  'contest.not-draft': {
    en: 'The contest is announced: nothing that it pinned changes any more.',
    ru: 'Конкурс объявлен: закреплённое в нём больше не меняется.',
    kk: 'Конкурс жарияланды: онда бекітілгені енді өзгермейді.',
  },
  'contest.not-ready': {
    en: 'The contest cannot be published yet: something is missing.',
    ru: 'Конкурс ещё нельзя опубликовать: не всё готово.',
    kk: 'Конкурсты әлі жариялауға болмайды: бәрі дайын емес.',
    next: {
      en: 'The secretary sees in the draft what is missing (often its dates have passed), corrects it and signs again.',
      ru: 'Секретарь видит в черновике, чего не хватает (чаще всего прошли его даты), исправит и подпишет заново.',
      kk: 'Хатшы жобада не жетпейтінін көреді (көбіне күндері өтіп кеткен), түзетіп, қайта қол қояды.',
    },
  },
  'contest.publication-pending': {
    en: 'Both signatures are given; the publication takes effect within seconds.',
    ru: 'Обе подписи поставлены; публикация вступит в силу через несколько секунд.',
    kk: 'Екі қол да қойылды; жариялау бірнеше секундта күшіне енеді.',
  },
  'contest.same-person': {
    en: 'Two different people sign a publication.',
    ru: 'Публикацию подписывают два разных человека.',
    kk: 'Жариялауға екі түрлі адам қол қояды.',
  },
  'contest.role-conflict': {
    en: 'One person holds one role in a contest; somebody named here already has another.',
    ru: 'Один человек имеет одну роль в конкурсе; у кого-то из названных уже есть другая.',
    kk: 'Бір адамның конкурста бір ғана рөлі болады; аталғандардың бірінде басқа рөл бар.',
    next: {
      en: 'Choose somebody who takes no other part in this contest.',
      ru: 'Выберите того, кто не участвует в этом конкурсе иначе.',
      kk: 'Осы конкурсқа басқаша қатыспайтын адамды таңдаңыз.',
    },
  },
  'contest.already-signed': { en: 'Somebody else has already signed as {role}.' },
  'contest.not-signed': { en: 'Both signatures are needed first.' },
  'contest.body-fixed': { en: 'A draft stays with its body; draft a new contest instead.' },
  'contest.not-loggable': {
    status: 400,
    en: 'The texts of the contest are too long for one log entry.',
    ru: 'Тексты конкурса слишком длинны для одной записи журнала.',
    kk: 'Конкурс мәтіндері журналдың бір жазбасы үшін тым ұзын.',
  },
  'contest.wrong-status': {
    en: 'The contest is {status}; this is done at another time.',
    ru: 'Состояние конкурса — {status}; это делается в другое время.',
    kk: 'Конкурс күйі — {status}; бұл басқа уақытта жасалады.',
  },
  'contest.suspended': {
    en: 'The contest is suspended.',
    ru: 'Конкурс приостановлен.',
    kk: 'Конкурс тоқтатыла тұрды.',
    next: {
      en: 'Wait until it is resumed; running clocks do not stop.',
      ru: 'Дождитесь возобновления; начатый отсчёт времени не останавливается.',
      kk: 'Қайта басталуын күтіңіз; жүріп тұрған уақыт тоқтамайды.',
    },
  },
  'candidate-set.already-sealed': {
    en: 'The candidate set is sealed; that happens once in a contest.',
    ru: 'Состав кандидатов запечатан; это делается один раз.',
    kk: 'Үміткерлер құрамы мөрленген; бұл бір рет жасалады.',
  },
  'candidate-set.too-early': { en: 'Applications are still accepted.' },
  'candidate-set.root-wrong': { en: 'The root is not that of these candidates.' },
  'beacon.commitment-missing': { en: 'The {party} has not committed to a secret yet.' },
  'beacon.already-committed': { en: 'This party has committed already; a commitment stands.' },
  'beacon.already-revealed': { en: 'This party has revealed its secret already.' },
  'beacon.not-party': { en: 'Only the person bound to this party may do that.' },
  'beacon.not-sealed': { en: 'Secrets are revealed after the candidate set is sealed.' },
  'beacon.malformed': { status: 400, en: 'A secret and a commitment are 32 bytes each.' },
  'beacon.reveal-wrong': { en: 'This is not the secret that was committed to.' },
  'beacon.reveal-missing': {
    en: 'The contest waits for a secret; only that secret lets it go on.',
    ru: 'Конкурс ждёт раскрытия секрета; только он позволит продолжить.',
    kk: 'Конкурс құпияның ашылуын күтуде; жалғастыру тек соған байланысты.',
  },
  'stage.wrong-order': { en: 'Stages open one after another.' },
  'stage.seed-missing': { en: 'The draw is not determined yet.' },
  'stage.not-open': { en: 'The stage is not open.' },
  'stage.not-closed': { en: 'Attempts of the stage are still running.' },
  'stage.without-marks': { en: 'This stage is not marked by people.' },
  'body.unknown': { status: 404, en: 'There is no such body.' },
  'region.unknown': { status: 404, en: 'There is no such region.' },
  'ruleset.unknown': { status: 404, en: 'There is no such ruleset.' },
  'calendar.year-unknown': { en: 'The holidays of a year in question are not known yet.' },
};
