import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form as it was published: never changed. `content` is the very text that `contentHash` was made from. */
@Entity('form_version')
export class FormVersionEntity {
  @PrimaryColumn('uuid', { name: 'practice_id' })
  practiceId!: string;

  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;

  @Column('uuid', { name: 'form_template_id', nullable: true })
  formTemplateId!: string | null;

  @Column('text', { name: 'shipped_id', nullable: true })
  shippedId!: string | null;

  @Column('integer')
  number!: number;

  /** The version of the draft that was published. */
  @Column('integer', { name: 'draft_version' })
  draftVersion!: number;

  @Column('text')
  title!: string;

  @Column('text')
  content!: string;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  /** Null for a form that comes with the product. */
  @Column('uuid', { name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column('timestamptz', { name: 'published_at' })
  publishedAt!: Date;
}
