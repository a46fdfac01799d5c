import { Hex, Nested, OneOf, PageQuery, Text, Uuid, Whole } from '@adal/http';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';

/** Largest bank file in characters; the body around it may have 4 MiB. */
const MAX_FILE = 2_000_000;

export class NewBankBody {
  @Text({ max: 200 })
  readonly title!: string;

  @OneOf(['kk', 'ru', 'en'])
  readonly language!: string;

  @Text({ max: 8, optional: true, says: 'Region, ISO 3166-2; left out for a bank of all regions.' })
  readonly regionId?: string;
}

export class ImportBody {
  /** Not `Text`: a file may hold anything, and what it holds is answered for by row and column. */
  @ApiProperty({
    type: String,
    maxLength: MAX_FILE,
    description: 'The file, comma or semicolon separated.',
  })
  @IsString({ message: 'must be the text of a file' })
  @MaxLength(MAX_FILE, { message: `must be at most ${String(MAX_FILE)} characters` })
  readonly csv!: string;
}

export class BankCreated {
  @Uuid()
  readonly bankId!: string;
}

export class ItemsImported {
  @Whole({ min: 1, max: 100_000 })
  readonly items!: number;
}

export class BankView {
  @Uuid()
  readonly bankId!: string;

  @Text({ max: 200 })
  readonly title!: string;

  @OneOf(['kk', 'ru', 'en'])
  readonly language!: string;

  @Text({ max: 8, nullable: true })
  readonly regionId!: string | null;

  @OneOf(['draft', 'approved'])
  readonly status!: string;

  @Hex({ bytes: 32, nullable: true, says: 'Root over the salted items, once approved.' })
  readonly root!: string | null;

  @Whole({ min: 0, max: 100_000 })
  readonly items!: number;
}

/** The four answers as the author wrote them. */
export class ItemOptions {
  @Text({ max: 500 })
  readonly a!: string;

  @Text({ max: 500 })
  readonly b!: string;

  @Text({ max: 500 })
  readonly c!: string;

  @Text({ max: 500 })
  readonly d!: string;
}

/** A whole item with its key: for its author and its reviewer, until the bank is approved. */
export class BankItem {
  @Text({ max: 40 })
  readonly code!: string;

  @Text({ max: 60 })
  readonly act!: string;

  @Text({ max: 100 })
  readonly article!: string;

  @Text({ max: 2_000 })
  readonly stem!: string;

  @Nested(() => ItemOptions)
  readonly options!: ItemOptions;

  @OneOf(['a', 'b', 'c', 'd'])
  readonly key!: string;

  @Text({ max: 500 })
  readonly source!: string;

  @Text({ max: 500, says: 'Of one such group a form holds at most one item.' })
  readonly enemies!: string;

  @Hex({ bytes: 32, says: 'The salted commitment to the item; the root of the bank covers it.' })
  readonly content!: string;
}

export class ApprovalBody {
  @Hex({
    bytes: 32,
    optional: true,
    says: 'Root of the items that were read; refused if it is another by now.',
  })
  readonly root?: string;
}

export class BankApproved {
  @Uuid()
  readonly bankId!: string;

  @Hex({ bytes: 32 })
  readonly root!: string;

  @Whole({ min: 1, max: 100_000 })
  readonly items!: number;
}

export class BankQuery extends PageQuery {}
