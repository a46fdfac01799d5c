import { Hex, List, OneOf, Text, Uuid, Whole } from '@adal/http';

export class PinBankBody {
  @Uuid()
  readonly bankId!: string;
}

export class BankPinned {
  @Uuid()
  readonly bankId!: string;

  @Hex({ bytes: 32 })
  readonly bankRoot!: string;
}

export class TestLanguage {
  @OneOf(['kk', 'ru', 'en'], { nullable: true })
  readonly language!: string | null;
}

export class TaskBody {
  @Text({ max: 40 })
  readonly code!: string;

  @Text({ max: 4_000, multiline: true })
  readonly text!: string;
}

export class PinTasksBody {
  @List(() => TaskBody, { maxItems: 20, minItems: 1 })
  readonly tasks!: readonly TaskBody[];
}

export class TasksPinned {
  @Hex({ bytes: 32 })
  readonly root!: string;

  @Whole({ min: 1, max: 20 })
  readonly count!: number;
}
