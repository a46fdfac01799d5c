import type { ProblemTable } from '@adal/http';

/** Refusals on the way from a case to a void, and of appeals. */
export const VOID_PROBLEMS: ProblemTable = {
  'case.not-open': {
    en: 'The case is closed.',
    ru: 'Дело закрыто.',
    kk: 'Іс жабылған.',
  },
  'case.already-open': {
    en: 'A case on this contest is open already.',
    ru: 'По этому конкурсу уже открыто дело.',
    kk: 'Бұл конкурс бойынша іс ашылып қойған.',
  },
  'case.void-pending': {
    en: 'A void of this case is proposed or signed; the case stays open until it took effect or is withdrawn.',
    ru: 'По делу предложена или подписана отмена; дело открыто, пока она не вступит в силу или не будет отозвана.',
    kk: 'Іс бойынша күшін жою ұсынылған не қол қойылған; ол күшіне енгенше не қайтарылғанша іс ашық.',
  },
  'finding.unknown': {
    en: 'The case has no such finding.',
    ru: 'В деле нет такого вывода.',
    kk: 'Істе мұндай тұжырым жоқ.',
  },
  'finding.ground-unknown': {
    status: 400,
    en: 'This ground is not in the catalogue.',
    ru: 'Такого основания нет в перечне.',
    kk: 'Мұндай негіз тізбеде жоқ.',
  },
  'evidence.unknown-entry': {
    en: 'This entry is not in the published log of the contest.',
    ru: 'Такой записи нет в опубликованном журнале конкурса.',
    kk: 'Мұндай жазба конкурстың жарияланған журналында жоқ.',
    next: {
      en: 'Choose from the entries of this contest; a new one appears within seconds.',
      ru: 'Выберите из записей этого конкурса; новая появляется через несколько секунд.',
      kk: 'Осы конкурстың жазбаларынан таңдаңыз; жаңасы бірнеше секундта шығады.',
    },
  },
  'excluded.not-in-contest': {
    en: 'Only somebody with a part in the contest can be at fault.',
    ru: 'Виновным может быть только участвовавший в проведении конкурса.',
    kk: 'Конкурсты өткізуге қатысқан адам ғана кінәлі бола алады.',
  },
  'excluded.too-late': {
    en: 'A void is proposed or in effect, and its signatures say who stays out of the rerun. Withdraw the proposal first.',
    ru: 'Отмена уже предложена или действует, и подписи говорят, кто не войдёт в повторный конкурс. Сначала отзовите предложение.',
    kk: 'Күшін жою ұсынылған не күшіне енген, қайталама конкурсқа кім кірмейтіні қолдармен бекітілген. Алдымен ұсынысты қайтарып алыңыз.',
  },
  'rerun.secretary-unfit': {
    en: 'The secretary of a rerun holds that right over the state body and took no part in voiding the contest.',
    ru: 'Секретарь повторного конкурса имеет такое право в этом госоргане и не участвовал в отмене.',
    kk: 'Қайталама конкурс хатшысының осы мемлекеттік органда хатшы құқығы болуы керек, ол күшін жоюға қатыспаған болуы керек.',
  },
  'void.same-person': {
    en: 'Two different people of the department void: whoever proposed cannot sign.',
    ru: 'Отменяют два разных сотрудника департамента: предложивший не подписывает.',
    kk: 'Күшін екі түрлі қызметкер жояды: ұсынған адам қол қоймайды.',
    next: {
      en: 'Ask another reviewer of the region to sign.',
      ru: 'Попросите подписать другого сотрудника региона.',
      kk: 'Өңірдің басқа қызметкерінен қол қоюды сұраңыз.',
    },
  },
  'void.ground-missing': {
    status: 400,
    en: 'A void needs a finding as its ground.',
    ru: 'Для отмены нужен вывод как основание.',
    kk: 'Күшін жою үшін негіз болатын тұжырым қажет.',
  },
  'void.evidence-missing': {
    en: 'The finding has no evidence from the log.',
    ru: 'У вывода нет доказательств из журнала.',
    kk: 'Тұжырымның журналдан дәлелі жоқ.',
  },
  'void.without-effect': {
    en: 'A breach that did not affect the outcome does not void.',
    ru: 'Нарушение, не повлиявшее на исход, не отменяет.',
    kk: 'Нәтижеге әсер етпеген бұзушылық күшін жоймайды.',
  },
  'void.scope-wrong': {
    en: 'There is nothing of that scope to void; the contest is {status}.',
    ru: 'Отменять в этом объёме нечего; состояние конкурса: {status}.',
    kk: 'Бұл көлемде жоятын ештеңе жоқ; конкурс күйі: {status}.',
  },
  'void.already-proposed': {
    en: 'A void of this contest is proposed already.',
    ru: 'Отмена этого конкурса уже предложена.',
    kk: 'Бұл конкурстың күшін жою ұсынылып қойған.',
  },
  'void.already-signed': {
    en: 'Both signatures are given already.',
    ru: 'Обе подписи уже поставлены.',
    kk: 'Екі қол да қойылған.',
  },
  'void.already-recorded': {
    en: 'The void is in effect already.',
    ru: 'Отмена уже действует.',
    kk: 'Күшін жою күшіне енген.',
  },
  'void.withdrawn': {
    en: 'The proposal was withdrawn.',
    ru: 'Предложение отозвано.',
    kk: 'Ұсыныс қайтарып алынған.',
  },
  'void.effects-changed': {
    en: 'The effects are not those that were shown with the proposal any more.',
    ru: 'Последствия уже не те, что были показаны при предложении.',
    kk: 'Салдары ұсыныс кезінде көрсетілгеннен өзгерді.',
    next: {
      en: 'Withdraw the proposal and propose again.',
      ru: 'Отзовите предложение и предложите заново.',
      kk: 'Ұсынысты қайтарып, қайта ұсыныңыз.',
    },
  },
  'appeal.already-open': {
    en: 'An appeal of yours is open.',
    ru: 'Ваша жалоба уже рассматривается.',
    kk: 'Шағымыңыз қаралып жатыр.',
  },
  'appeal.too-late': {
    en: 'The time for an appeal is over.',
    ru: 'Срок жалобы истёк.',
    kk: 'Шағымдану мерзімі өтті.',
  },
  'appeal.already-decided': {
    en: 'The appeal is decided; silence until the date means refused.',
    ru: 'Жалоба решена; молчание до срока означает отказ.',
    kk: 'Шағым шешілді; мерзімге дейінгі үнсіздік бас тартуды білдіреді.',
  },
  'appeal.reason-wrong': {
    status: 400,
    en: 'This reason does not belong to this outcome.',
    ru: 'Эта причина не подходит к такому исходу.',
    kk: 'Бұл себеп мұндай нәтижеге сай емес.',
  },
  'appeal.case-missing': {
    en: 'To uphold an appeal the department needs an open case on the contest.',
    ru: 'Чтобы удовлетворить жалобу, нужно открытое дело по конкурсу.',
    kk: 'Шағымды қанағаттандыру үшін конкурс бойынша ашық іс керек.',
    next: {
      en: 'Open a case first.',
      ru: 'Сначала откройте дело.',
      kk: 'Алдымен іс ашыңыз.',
    },
  },
};
