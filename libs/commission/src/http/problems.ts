import type { ProblemTable } from '@adal/http';

const MARKING: ProblemTable = {
  'mark.closed': {
    en: 'Marks of this stage are closed.',
    ru: 'Оценки этого этапа закрыты.',
    kk: 'Бұл кезеңнің бағалары жабық.',
  },
  'mark.criterion-unknown': {
    status: 400,
    en: 'The ruleset has no such criterion.',
    ru: 'В правилах нет такого критерия.',
    kk: 'Ережелерде мұндай критерий жоқ.',
  },
  'mark.criterion-repeated': {
    status: 400,
    en: 'Each criterion is marked once.',
    ru: 'Каждый критерий оценивается один раз.',
    kk: 'Әр критерий бір рет бағаланады.',
  },
  'mark.criterion-missing': {
    status: 400,
    en: 'The criterion {criterion} has no mark.',
    ru: 'Нет оценки по критерию {criterion}.',
    kk: '{criterion} критерийі бойынша баға жоқ.',
  },
  'mark.value-invalid': {
    status: 400,
    en: 'A mark for {criterion} is a whole number from {min} to {max}.',
    ru: 'Оценка по критерию {criterion}: целое число от {min} до {max}.',
    kk: '{criterion} бойынша баға: {min}-ден {max}-ге дейінгі бүтін сан.',
  },
  'mark.comment-missing': {
    status: 400,
    en: 'This mark for {criterion} needs a comment.',
    ru: 'Такая оценка по критерию {criterion} требует пояснения.',
    kk: '{criterion} бойынша мұндай баға түсіндірмені қажет етеді.',
  },
  'mark.comment-too-long': {
    status: 400,
    en: 'A comment has at most {max} characters.',
    ru: 'В пояснении не больше {max} знаков.',
    kk: 'Түсіндірмеде {max} таңбадан аспайды.',
  },
  'mark.revision-stale': {
    en: 'The marks were changed elsewhere; revision {stored} is stored.',
    ru: 'Оценки уже изменены в другом окне; сохранена версия {stored}.',
    kk: 'Бағалар басқа терезеде өзгертілген; {stored} нұсқасы сақталған.',
    next: {
      en: 'Read the work again and send the next revision.',
      ru: 'Откройте работу заново и сохраните ещё раз.',
      kk: 'Жұмысты қайта ашып, тағы бір рет сақтаңыз.',
    },
  },
  'marks.missing': {
    en: '{missing} works have no marks yet.',
    ru: 'Работ без оценок: {missing}.',
    kk: 'Бағасы жоқ жұмыстар: {missing}.',
    next: {
      en: 'Close the marks when every member has marked every work.',
      ru: 'Закройте оценки, когда каждый член оценит каждую работу.',
      kk: 'Әр мүше әр жұмысты бағалағанда бағаларды жабыңыз.',
    },
  },
  'marks.not-open': {
    en: 'No stage is waiting for its marks to be closed.',
    ru: 'Сейчас нет этапа, оценки которого можно закрыть.',
    kk: 'Қазір бағаларын жабатын кезең жоқ.',
    next: {
      en: 'Wait until the last attempt of the stage is over and the works are handed out.',
      ru: 'Дождитесь конца последней попытки этапа: тогда работы раздадут членам.',
      kk: 'Кезеңнің соңғы әрекеті біткенін күтіңіз: сонда жұмыстар мүшелерге беріледі.',
    },
  },
  'marks.already-closed': {
    en: 'The marks are closed already.',
    ru: 'Оценки уже закрыты.',
    kk: 'Бағалар жабылып қойған.',
  },
  'ranking.not-ready': {
    en: 'The ranking is not computed yet.',
    ru: 'Рейтинг ещё не рассчитан.',
    kk: 'Рейтинг әлі есептелмеген.',
    next: {
      en: 'It follows the close of marks within seconds.',
      ru: 'Он появится через несколько секунд после закрытия оценок.',
      kk: 'Ол бағалар жабылғаннан кейін бірнеше секундта пайда болады.',
    },
  },
};

const SITTING: ProblemTable = {
  'sitting.too-early': {
    en: 'The sitting opens when marks are closed and ranked.',
    ru: 'Заседание открывается после закрытия оценок и расчёта рейтинга.',
    kk: 'Отырыс бағалар жабылып, рейтинг есептелгеннен кейін ашылады.',
  },
  'sitting.already-open': {
    en: 'The sitting is open already.',
    ru: 'Заседание уже открыто.',
    kk: 'Отырыс ашылып қойған.',
  },
  'sitting.not-open': {
    en: 'The sitting is not open yet.',
    ru: 'Заседание ещё не открыто.',
    kk: 'Отырыс әлі ашылмаған.',
  },
  'sitting.not-a-member': {
    en: 'Only members of the commission take part.',
    ru: 'Участвуют только члены комиссии.',
    kk: 'Тек комиссия мүшелері қатысады.',
  },
  'sitting.no-quorum': {
    en: 'No quorum: {present} present, {needed} needed.',
    ru: 'Нет кворума: присутствует {present}, нужно {needed}.',
    kk: 'Кворум жоқ: {present} қатысып отыр, {needed} қажет.',
  },
  'motion.none': {
    en: 'No motion is put to the vote.',
    ru: 'Предложение ещё не внесено.',
    kk: 'Ұсыныс әлі енгізілген жоқ.',
  },
  'motion.open': {
    en: 'A motion is being voted on; count it first.',
    ru: 'Предложение уже на голосовании; сначала подсчитайте голоса.',
    kk: 'Ұсыныс дауысқа салынған; алдымен дауыстарды санаңыз.',
  },
  'motion.code-unranked': {
    en: 'This code is not in the ranking.',
    ru: 'Этого ID-номера нет в рейтинге.',
    kk: 'Бұл ID-нөмір рейтингте жоқ.',
  },
  'motion.code-withdrawn': {
    en: 'This candidate has withdrawn.',
    ru: 'Этот кандидат отозвал заявку.',
    kk: 'Бұл үміткер өтінімін қайтарып алған.',
  },
  'motion.reason-missing': {
    status: 400,
    en: 'A motion against the ranking, or to appoint nobody, needs a reason.',
    ru: 'Отступление от рейтинга или отказ от назначения нужно обосновать.',
    kk: 'Рейтингтен ауытқу немесе ешкімді тағайындамау негіздеуді қажет етеді.',
  },
  'vote.not-present': {
    en: 'Only those present vote.',
    ru: 'Голосуют только присутствующие.',
    kk: 'Тек қатысып отырғандар дауыс береді.',
  },
  'vote.missing': {
    en: '{missing} of those present have not voted; an abstention is a vote.',
    ru: 'Не проголосовали присутствующие: {missing}; «воздержался» тоже голос.',
    kk: 'Дауыс бермеген қатысушылар: {missing}; «қалыс қалды» да дауыс.',
  },
  'decision.already-voted': {
    en: 'The decision is voted; only signatures are taken.',
    ru: 'Решение принято; остались только подписи.',
    kk: 'Шешім қабылданды; тек қол қою қалды.',
  },
  'decision.not-voted': {
    en: 'There is no carried motion to sign.',
    ru: 'Нет принятого предложения, которое можно подписать.',
    kk: 'Қол қоятын қабылданған ұсыныс жоқ.',
  },
  'signature.not-present': {
    en: 'Only those who were present sign.',
    ru: 'Подписывают только присутствовавшие.',
    kk: 'Тек қатысқандар қол қояды.',
  },
};

const OFFERS: ProblemTable = {
  'offer.not-decided': {
    en: 'No decision is in effect.',
    ru: 'Нет решения, вступившего в силу.',
    kk: 'Күшіне енген шешім жоқ.',
  },
  'offer.too-early': {
    en: 'The standstill after the decision is not over.',
    ru: 'Срок ожидания после решения ещё не истёк.',
    kk: 'Шешімнен кейінгі күту мерзімі әлі біткен жоқ.',
  },
  'offer.open': {
    en: 'An offer waits for its answer.',
    ru: 'Предложение уже сделано и ждёт ответа.',
    kk: 'Ұсыныс жасалған, жауап күтілуде.',
  },
  'offer.already-accepted': {
    en: 'An offer is accepted already.',
    ru: 'Предложение уже принято.',
    kk: 'Ұсыныс қабылданып қойған.',
  },
  'offer.nobody-left': {
    en: 'Nobody is left to offer the post to.',
    ru: 'Больше некому предложить должность.',
    kk: 'Лауазымды ұсынатын ешкім қалмады.',
  },
  'offer.already-answered': {
    en: 'The offer is {status}; an answer is final.',
    ru: 'На предложение уже дан ответ; он окончательный.',
    kk: 'Ұсынысқа жауап берілген; ол түпкілікті.',
  },
  'offer.withdrawn': {
    en: 'Who has withdrawn cannot accept.',
    ru: 'Отозвавший заявку не может принять предложение.',
    kk: 'Өтінімін қайтарып алған адам ұсынысты қабылдай алмайды.',
  },
};

/** The refusals of this context in words. */
export const COMMISSION_PROBLEMS: ProblemTable = { ...MARKING, ...SITTING, ...OFFERS };
