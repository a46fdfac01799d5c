import { Hex, OneOf, PageQuery, Text, Uuid, Whole } from '@adal/http';
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

export class BankApproved {
  @Uuid()
  readonly bankId!: string;

  @Hex({ bytes: 32 })
  readonly root!: string;

  @Whole({ min: 1, max: 100_000 })
  readonly items!: number;
}

export class BankQuery extends PageQuery {}
