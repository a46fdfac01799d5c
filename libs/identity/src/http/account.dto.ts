import { At, Flag, Hex, OneOf, Text, Texts, Uuid } from '@adal/http';
import type { Instant, StaffId } from '@adal/kernel';

import type { Language } from '../accounts/account.js';

const LANGUAGES = ['kk', 'ru', 'en'] as const;
const EMAIL = { max: 254, pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, example: 'a.serikova@example.kz' };
const LINK = { max: 64, pattern: /^[A-Za-z0-9_-]+$/ };
const PASSWORD = { min: 12, max: 200 };
const NAME = { min: 2, max: 200, example: 'Айгүл Серікқызы' };

export class SignUpBody {
  @Text(EMAIL)
  readonly email!: string;

  @OneOf(LANGUAGES, { says: 'Language of the messages.' })
  readonly language!: Language;
}

export class SignInLinkBody {
  @Text(EMAIL)
  readonly email!: string;
}

/** Says nothing about the address: the message does. */
export class Accepted {
  @Flag({ says: 'Always true: whether the address has an account only its mailbox learns.' })
  readonly accepted!: true;
}

export class SessionBody {
  @Text({ ...LINK, optional: true, says: 'The token of a one-time link; or email and password.' })
  readonly link?: string;

  @Text({ ...EMAIL, optional: true })
  readonly email?: string;

  @Text({ max: 200, optional: true })
  readonly password?: string;
}

export class SessionAnswer {
  @OneOf(['candidate', 'staff'])
  readonly kind!: 'candidate' | 'staff';

  @Uuid({ nullable: true })
  readonly staffId!: StaffId | null;
}

export class MeAnswer {
  @OneOf(['candidate', 'staff'])
  readonly kind!: 'candidate' | 'staff';

  @Uuid({ nullable: true })
  readonly staffId!: StaffId | null;

  @Text({ max: 254 })
  readonly email!: string;

  @Text({ max: 200, nullable: true })
  readonly fullName!: string | null;

  @OneOf(LANGUAGES)
  readonly language!: Language;

  @Hex({ bytes: 32, nullable: true, says: 'X25519, of a key holder; the one registered last.' })
  readonly publicKey!: string | null;
}

export class PasswordBody {
  @Text(PASSWORD)
  readonly password!: string;

  @Text({
    max: 200,
    optional: true,
    says: 'Needed unless this session began with a one-time link.',
  })
  readonly current?: string;
}

export class PublicKeyBody {
  @Hex({ bytes: 32, says: 'X25519; the private part stays with its holder.' })
  readonly publicKey!: string;
}

export class PublicKeyAnswer {
  @Uuid()
  readonly staffId!: StaffId;

  @Hex({ bytes: 32 })
  readonly publicKey!: string;
}

export class StaffBody {
  @Text(EMAIL)
  readonly email!: string;

  @Text(NAME)
  readonly fullName!: string;

  @OneOf(LANGUAGES, { optional: true, says: 'Language of the messages; ru if not said.' })
  readonly language?: Language;
}

export class FirstAdministratorBody {
  @Text({ ...LINK, says: 'The token that the command line printed.' })
  readonly link!: string;

  @Text(EMAIL)
  readonly email!: string;

  @Text(NAME)
  readonly fullName!: string;

  @Text(PASSWORD)
  readonly password!: string;
}

export class StaffAnswer {
  @Uuid()
  readonly staffId!: StaffId;
}

/** An official in the list of those who give roles and seats. */
export class StaffRow {
  @Uuid()
  readonly staffId!: StaffId;

  @Text({ max: 200 })
  readonly fullName!: string;

  @Text({ max: 254 })
  readonly email!: string;

  @OneOf(LANGUAGES)
  readonly language!: Language;

  @Texts({ maxItems: 20, max: 40, says: 'Roles that the person has now, wherever.' })
  readonly roles!: readonly string[];

  @Hex({ bytes: 32, nullable: true, says: 'X25519, of a key holder; the one registered last.' })
  readonly publicKey!: string | null;
}

export class TicketAnswer {
  @Text({ max: 64, says: 'Give it to the evaluation (POST /api/v1/sessions) within 30 seconds.' })
  readonly ticket!: string;
}

export class MailQuery {
  @Text({ max: 254, optional: true })
  readonly to?: string;
}

/** Of the demo and the tests only. */
export class MailRow {
  @Text({ max: 254 })
  readonly to!: string;

  @OneOf(LANGUAGES)
  readonly language!: Language;

  @Text({ max: 40, says: 'sign-up, sign-in, staff-welcome, no-account, or the kind of a notice.' })
  readonly template!: string;

  @Text({ max: 200 })
  readonly subject!: string;

  @Text({ max: 4000, multiline: true })
  readonly body!: string;

  @Text({ max: 64, nullable: true, says: 'The bare token of the link in the body.' })
  readonly link!: string | null;

  @At()
  readonly queuedAt!: Instant;
}
