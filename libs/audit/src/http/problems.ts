import type { ProblemTable } from '@adal/http';

/** Refusals of the log's own routes. */
export const LOG_PROBLEMS: ProblemTable = {
  'log.not-started': {
    status: 404,
    en: 'The log has no checkpoint yet.',
    ru: 'В журнале ещё нет контрольной точки.',
    kk: 'Журналда бақылау нүктесі әлі жоқ.',
    next: {
      en: 'Ask again in a few seconds.',
      ru: 'Повторите запрос через несколько секунд.',
      kk: 'Бірнеше секундтан кейін қайталап көріңіз.',
    },
  },
  'log.no-such-tile': {
    status: 404,
    en: 'The published log has no such tile.',
    ru: 'В опубликованном журнале нет такого фрагмента.',
    kk: 'Жарияланған журналда мұндай бөлік жоқ.',
    next: {
      en: 'Read the checkpoint and ask for tiles of its size.',
      ru: 'Прочитайте контрольную точку и запрашивайте фрагменты её размера.',
      kk: 'Бақылау нүктесін оқып, соның көлеміндегі бөліктерді сұраңыз.',
    },
  },
  'log.no-such-leaf': {
    status: 404,
    en: 'The tree of {size} leaves has no such leaf.',
    ru: 'В дереве из {size} листьев нет такого листа.',
    kk: '{size} жапырақты ағашта мұндай жапырақ жоқ.',
  },
  'log.beyond-checkpoint': {
    status: 404,
    en: 'The published log has {size} leaves.',
    ru: 'В опубликованном журнале {size} листьев.',
    kk: 'Жарияланған журналда {size} жапырақ бар.',
  },
  'log.shrinking-proof': {
    status: 400,
    en: 'The older tree cannot be larger than the newer one.',
    ru: 'Старое дерево не может быть больше нового.',
    kk: 'Ескі ағаш жаңасынан үлкен бола алмайды.',
  },
};
