export interface paths {
  '/identity/v1/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Application.list'];
    put?: never;
    post: operations['Application.submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/applications/{applicationId}/openings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Application.openings'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/applications/{applicationId}/tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Session.ticket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Application.accepting'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/demo-accounts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Demo.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/demo-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Demo.key'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/demo-record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Demo.record'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/demo-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Demo.signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/desk/applications/{applicationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Desk.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/desk/applications/{applicationId}/verdict': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Desk.decide'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/desk/contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Desk.contests'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/desk/contests/{contestId}/applications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Desk.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/desk/contests/{contestId}/appointee': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Desk.appointee'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/first-administrator': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Account.first'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health.health'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/health/mail': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Health.mailHealth'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/mail-outbox': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Mail.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Account.me'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me/notices': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me/notices/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Notice.read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me/notices/unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice.unread'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Account.setPassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/me/public-key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put: operations['Account.setPublicKey'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/notice-templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Notice.templates'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/openapi.json': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['openapi'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/public-keys/{staffId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Account.publicKey'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/reruns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Rerun.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/reruns/{contestId}/confirmation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Rerun.confirm'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Session.signIn'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete: operations['Session.signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/sign-in-links': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Account.requestLink'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/sign-ups': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Account.signUp'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/staff': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Staff.list'];
    put?: never;
    post: operations['Account.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/staff-tickets': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Session.staffTicket'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/unsealings': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Unsealing.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/unsealings/{unsealingId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Unsealing.read'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/unsealings/{unsealingId}/share': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get: operations['Unsealing.share'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/identity/v1/unsealings/{unsealingId}/shares': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post: operations['Unsealing.give'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Accepted: {
      /** @description Always true: whether the address has an account only its mailbox learns. */
      accepted: boolean;
    };
    AcceptingContest: {
      /** Format: uuid */
      contestId: string;
      title: components['schemas']['TitleDto'];
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptUntil: number;
    };
    ApplicationBody: {
      /** Format: uuid */
      contestId: string;
      person: components['schemas']['PersonDto'];
    };
    AppointeeView: {
      /** Format: uuid */
      applicationId: string;
      verdict: components['schemas']['VerdictDto'] | null;
      /** Format: uuid */
      contestId: string;
      person: components['schemas']['PersonDto'];
      /**
       * @description Published by the decision.
       * @example 234-567-89B
       */
      candidateCode: string;
    };
    ConfirmationBody: {
      person: components['schemas']['PersonDto'];
    };
    ConfirmedDto: {
      /** Format: uuid */
      applicationId: string;
      /** @example 234-567-89B */
      candidateCode: string;
    };
    DemoAccountRow: {
      email: string;
      /** @enum {string} */
      kind: 'candidate' | 'staff';
      fullName: string | null;
      /** @description What the person may do now; nothing for a candidate. */
      roles: string[];
      /** @description What waits for this person in the seeded region. */
      tries: components['schemas']['TitleDto'] | null;
      /** @description Role in the contest that was asked about. */
      part: string | null;
    };
    DemoKeyFile: {
      /** @description Where the file lies, below the data folder. */
      fileName: string;
      /** @description What stands in it. */
      content: string;
    };
    DemoKeyView: {
      /** @description null: no key holder of the play. */
      key: components['schemas']['DemoKeyFile'] | null;
    };
    DemoRecordView: {
      /** @description null: nobody of the play. */
      person: components['schemas']['PersonDto'] | null;
    };
    DemoSessionBody: {
      email: string;
    };
    DeskApplicationRow: {
      /** Format: uuid */
      applicationId: string;
      verdict: components['schemas']['VerdictDto'] | null;
    };
    DeskContestRow: {
      /** Format: uuid */
      contestId: string;
      title: components['schemas']['TitleDto'];
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptUntil: number;
      status: string;
      /** @description null while another may still come. */
      applications: number | null;
      /** @description null while another may still come. */
      decided: number | null;
    };
    EducationDto: {
      institution: string;
      speciality: string;
      year: number;
    };
    ExperienceDto: {
      organisation: string;
      post: string;
      fromYear: number;
      /** @description null: until now. */
      untilYear: number | null;
    };
    FirstAdministratorBody: {
      /** @description The token that the command line printed. */
      link: string;
      /** @example a.serikova@example.kz */
      email: string;
      /** @example Айгүл Серікқызы */
      fullName: string;
      password: string;
    };
    GivenUpRow: {
      template: string;
      attempts: number;
      /** @description Status of the mail server or name of the failure. */
      problem: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      givenUpAt: number;
    };
    GivenVerdict: {
      /** Format: uuid */
      applicationId: string;
      isEligible: boolean;
      /** @enum {string|null} */
      reasonCode:
        | 'citizenship'
        | 'age'
        | 'education'
        | 'experience'
        | 'documents-incomplete'
        | 'documents-untrue'
        | 'capacity'
        | 'record-of-offence'
        | 'health'
        | 'other-legal-bar'
        | null;
    };
    IdentifiedApplication: {
      /** Format: uuid */
      applicationId: string;
      verdict: components['schemas']['VerdictDto'] | null;
      /** Format: uuid */
      contestId: string;
      person: components['schemas']['PersonDto'];
    };
    IdentityHealth: {
      /** @description The process answers. */
      live: boolean;
      /** @description It reaches its database; 503 when it does not. */
      ready: boolean;
      /** @description The clock by which applications are accepted. */
      now: number | null;
      /** @description Messages reach the mail server; false when one waits longer than ten minutes. */
      mail: boolean;
    };
    LetterTextDto: {
      kk: string;
      ru: string;
      en: string;
    };
    MailHealthAnswer: {
      /** @description False: no mail server is set, messages wait in the outbox page. */
      hasServer: boolean;
      waiting: number;
      oldestWaitingMs: number | null;
      /** @description Messages that nobody will get. */
      givenUp: components['schemas']['GivenUpRow'][];
    };
    MailRow: {
      to: string;
      /** @enum {string} */
      language: 'kk' | 'ru' | 'en';
      /** @description sign-up, sign-in, staff-welcome, no-account, or the kind of a notice. */
      template: string;
      subject: string;
      body: string;
      /** @description The bare token of the link in the body. */
      link: string | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      queuedAt: number;
    };
    MeAnswer: {
      /** @enum {string} */
      kind: 'candidate' | 'staff';
      /** Format: uuid */
      staffId: string | null;
      email: string;
      fullName: string | null;
      /** @enum {string} */
      language: 'kk' | 'ru' | 'en';
      /** @description X25519, of a key holder; the one registered last. */
      publicKey: string | null;
    };
    NoticeRow: {
      /** Format: uuid */
      noticeId: string;
      /** @enum {string} */
      kind:
        | 'application-received'
        | 'application-admitted'
        | 'application-refused'
        | 'identity-opened'
        | 'rerun-opened'
        | 'rerun-closing'
        | 'rerun-confirmed'
        | 'contest-not-held'
        | 'stage-opened'
        | 'stage-closing'
        | 'stage-result'
        | 'result-ready'
        | 'offer-made'
        | 'offer-accepted'
        | 'offer-declined'
        | 'offer-halted'
        | 'offer-resumed'
        | 'offer-withdrawn'
        | 'appeal-decided'
        | 'contest-voided'
        | 'rerun-ordered';
      /**
       * Format: uuid
       * @description The contest it is about; of a rerun the new one, once it is announced.
       */
      contestId: string;
      title: components['schemas']['LetterTextDto'];
      subject: components['schemas']['LetterTextDto'];
      happened: components['schemas']['LetterTextDto'];
      /** @description What to do; where nothing is to be done, it says so. */
      action: components['schemas']['LetterTextDto'];
      /** @description The stage it is about, from 0. */
      stage: number | null;
      /** @description By when something is to be done. */
      until: number | null;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      at: number;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      readAt: number | null;
    };
    OpeningRow: {
      /** @enum {string} */
      by: 'desk' | 'key-holders';
      /** @description Staff ids of the key holders, as in the announcement. */
      holders: string[];
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      at: number;
    };
    OwnApplicationRow: {
      /** Format: uuid */
      applicationId: string;
      /** Format: uuid */
      contestId: string;
      /** @example 234-567-89B */
      candidateCode: string;
      title: components['schemas']['TitleDto'];
      verdict: components['schemas']['VerdictDto'] | null;
      /** @description The post is offered and an answer is awaited. */
      isOffered: boolean;
    };
    OwnRerunRow: {
      /** Format: uuid */
      contestId: string;
      /**
       * Format: uuid
       * @description The voided contest.
       */
      rerunOf: string;
      title: components['schemas']['TitleDto'];
      status: string;
      /** @description The admission of the voided contest stands: nobody checks documents again. */
      isAdmitted: boolean;
      /** @description Milliseconds since 1970-01-01T00:00:00Z. */
      acceptFrom: number;
      /** @description Who has not confirmed by then counts as withdrawn. */
      acceptUntil: number;
      confirmed: components['schemas']['ConfirmedDto'] | null;
    };
    PasswordBody: {
      password: string;
      /** @description Needed unless this session began with a one-time link. */
      current?: string;
    };
    PersonDto: {
      /** @example Айгүл Серікқызы */
      fullName: string;
      /** @example 990101400123 */
      nationalNumber: string;
      /** @example 1999-01-01 */
      birthDate: string;
      /** @enum {string} */
      sex: 'female' | 'male';
      /** @example +77011234567 */
      phone: string;
      address: string;
      education: components['schemas']['EducationDto'][];
      experience: components['schemas']['ExperienceDto'][];
    };
    Problem: {
      /** @description urn:adal:problem:<code> */
      type: string;
      /** @description What happened, in the language of Accept-Language (kk, ru, en). */
      title: string;
      status: number;
      /** @description noun.reason; public, never changes its meaning. */
      code: string;
      /** @description What happened, with its numbers. */
      detail: string;
      /** @description What to do now. */
      next: string;
      /** @description Names this request in our log. */
      reference: string;
      /** @description The first field that is not as it should be. */
      field?: string;
      errors?: {
        field: string;
        says: string;
      }[];
      context?: {
        [key: string]: unknown;
      };
    };
    PublicKeyAnswer: {
      /** Format: uuid */
      staffId: string;
      publicKey: string;
    };
    PublicKeyBody: {
      /** @description X25519; the private part stays with its holder. */
      publicKey: string;
    };
    ReadBody: {
      noticeIds: string[];
    };
    SessionAnswer: {
      /** @enum {string} */
      kind: 'candidate' | 'staff';
      /** Format: uuid */
      staffId: string | null;
    };
    SessionBody: {
      /** @description The token of a one-time link; or email and password. */
      link?: string;
      /** @example a.serikova@example.kz */
      email?: string;
      password?: string;
    };
    ShareAnswer: {
      /** Format: uuid */
      unsealingId: string;
      /**
       * Format: byte
       * @description Opens with your private key and "context".
       */
      sealedShare: string;
      context: string;
      /** @description Seal the opened share to this key, with "answerContext". */
      unsealingKey: string;
      answerContext: string;
    };
    ShareBody: {
      /** Format: byte */
      share: string;
    };
    SignInLinkBody: {
      /** @example a.serikova@example.kz */
      email: string;
    };
    SignUpBody: {
      /** @example a.serikova@example.kz */
      email: string;
      /**
       * @description Language of the messages.
       * @enum {string}
       */
      language: 'kk' | 'ru' | 'en';
    };
    StaffAnswer: {
      /** Format: uuid */
      staffId: string;
    };
    StaffBody: {
      /** @example a.serikova@example.kz */
      email: string;
      /** @example Айгүл Серікқызы */
      fullName: string;
      /**
       * @description Language of the messages; ru if not said.
       * @enum {string}
       */
      language?: 'kk' | 'ru' | 'en';
    };
    StaffRow: {
      /** Format: uuid */
      staffId: string;
      fullName: string;
      email: string;
      /** @enum {string} */
      language: 'kk' | 'ru' | 'en';
      /** @description Roles that the person has now, wherever. */
      roles: string[];
      /** @description X25519, of a key holder; the one registered last. */
      publicKey: string | null;
    };
    SubmittedAnswer: {
      /** Format: uuid */
      applicationId: string;
      /**
       * @description Public in the results; only you know that it is yours.
       * @example 234-567-89B
       */
      candidateCode: string;
    };
    TemplateRow: {
      template: string;
      subject: components['schemas']['LetterTextDto'];
      body: components['schemas']['LetterTextDto'];
    };
    TicketAnswer: {
      /** @description Give it to the evaluation (POST /api/v1/sessions) within 30 seconds. */
      ticket: string;
    };
    TitleDto: {
      kk: string;
      ru: string;
      en: string;
    };
    UnreadAnswer: {
      unread: number;
    };
    UnsealingAnswer: {
      /** Format: uuid */
      unsealingId: string;
      /** Format: uuid */
      contestId: string;
      /** @example 234-567-89B */
      candidateCode: string;
      /**
       * @description requested: the decision is not in the published log yet.
       * @enum {string}
       */
      status: 'requested' | 'open' | 'opened';
      /** @description How many holders it takes. */
      threshold: number;
      approvals: number;
      /** @description Whether the own share is given. */
      hasApproved: boolean;
      /**
       * Format: uuid
       * @description The log entry of the decision on which this rests.
       */
      decisionEntryId: string;
      /** @description X25519: what an answer is sealed to. */
      publicKey: string;
    };
    UnsealingRow: {
      /** Format: uuid */
      unsealingId: string;
      /** Format: uuid */
      contestId: string;
      /** @example 234-567-89B */
      candidateCode: string;
      /**
       * @description requested: the decision is not in the published log yet.
       * @enum {string}
       */
      status: 'requested' | 'open' | 'opened';
      /** @description How many holders it takes. */
      threshold: number;
      approvals: number;
      /** @description Whether the own share is given. */
      hasApproved: boolean;
      /**
       * Format: uuid
       * @description The log entry of the decision on which this rests.
       */
      decisionEntryId: string;
    };
    VerdictBody: {
      isEligible: boolean;
      /**
       * @description Needed with a refusal.
       * @enum {string|null}
       */
      reasonCode?:
        | 'citizenship'
        | 'age'
        | 'education'
        | 'experience'
        | 'documents-incomplete'
        | 'documents-untrue'
        | 'capacity'
        | 'record-of-offence'
        | 'health'
        | 'other-legal-bar'
        | null;
      /** @description Needed with a refusal; for the candidate alone. */
      text?: string | null;
    };
    VerdictDto: {
      isEligible: boolean;
      /** @enum {string|null} */
      reasonCode:
        | 'citizenship'
        | 'age'
        | 'education'
        | 'experience'
        | 'documents-incomplete'
        | 'documents-untrue'
        | 'capacity'
        | 'record-of-offence'
        | 'health'
        | 'other-legal-bar'
        | null;
      text: string | null;
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'Application.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwnApplicationRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Application.submit': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApplicationBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmittedAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Application.openings': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OpeningRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.ticket': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Application.accepting': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['AcceptingContest'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Demo.list': {
    parameters: {
      query?: {
        /** @description Whose people are asked for. */
        contest?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DemoAccountRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Demo.key': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoKeyView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Demo.record': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DemoRecordView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Demo.signIn': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DemoSessionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Desk.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentifiedApplication'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Desk.decide': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        applicationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['VerdictBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['GivenVerdict'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Desk.contests': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DeskContestRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Desk.list': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['DeskApplicationRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Desk.appointee': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AppointeeView'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.first': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FirstAdministratorBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Health.health': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IdentityHealth'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Health.mailHealth': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailHealthAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Mail.list': {
    parameters: {
      query?: {
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['MailRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MeAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notice.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['NoticeRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notice.read': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReadBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notice.unread': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnreadAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.setPassword': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PasswordBody'];
      };
    };
    responses: {
      /** @description Done; nothing to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.setPublicKey': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PublicKeyBody'];
      };
    };
    responses: {
      /** @description Done; nothing to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Notice.templates': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['TemplateRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openapi: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description This document. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': Record<string, never>;
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.publicKey': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        staffId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PublicKeyAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rerun.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['OwnRerunRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Rerun.confirm': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        contestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConfirmationBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SubmittedAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.signIn': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SessionBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SessionAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.signOut': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Done; nothing to tell. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.requestLink': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignInLinkBody'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.signUp': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignUpBody'];
      };
    };
    responses: {
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Accepted'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Staff.list': {
    parameters: {
      query?: {
        /** @description The "next" of the page before. */
        after?: string;
        /** @description Items a page, 50 if not said. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['StaffRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Account.create': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['StaffBody'];
      };
    };
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StaffAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Session.staffTicket': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TicketAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Unsealing.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            items: components['schemas']['UnsealingRow'][];
            next: string | null;
          };
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Unsealing.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unsealingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsealingAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Unsealing.share': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        unsealingId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ShareAnswer'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  'Unsealing.give': {
    parameters: {
      query?: never;
      header?: {
        'Idempotency-Key'?: string;
      };
      path: {
        unsealingId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ShareBody'];
      };
    };
    responses: {
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['UnsealingRow'];
        };
      };
      /** @description A refusal. */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
