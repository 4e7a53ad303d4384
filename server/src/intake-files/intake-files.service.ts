import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FormDefinitions } from '../intake/form-definition.js';
import { type IntakeAccess, IntakeAccessService } from '../intake/intake-access.service.js';
import { Audit } from '../platform/audit/audit.service.js';
import { LIMITS, RateLimiter } from '../platform/auth/rate-limiter.js';
import { PlatformError } from '../platform/errors/platform.errors.js';
import { Clock } from '../platform/persistence/clock.js';
import { TenantContext } from '../platform/persistence/tenant-context.js';
import type { FileExpected, FilePath, FilePromise, IntakeFile } from './dto/intake-file.dto.js';
import { readBytes } from './file-body.js';
import { readFileContent } from './file-content.js';
import type { IntakeFileEntity } from './intake-file.entity.js';
import { IntakeFileError } from './intake-files.errors.js';
import { type FoundFile, IntakeFilesRepository } from './intake-files.repository.js';
import { FILE_LIMITS } from './intake-files.vocabulary.js';

/** Files that a client adds to a form before it is sent in, and their reading afterwards. */
@Injectable()
export class IntakeFilesService {
  constructor(
    private readonly tenant: TenantContext,
    private readonly access: IntakeAccessService,
    private readonly definitions: FormDefinitions,
    private readonly files: IntakeFilesRepository,
    private readonly limiter: RateLimiter,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Makes room for a file. The same again is no conflict.
   * @throws {IntakeFileError} `intake_file_id_taken`, `intake_file_too_many`, `intake_file_form_full`,
   * `intake_file_practice_full`
   * @throws {IntakeError} the one of the form's state
   */
  async expect({ requestId, fileId }: FilePath, promise: FilePromise): Promise<FileExpected> {
    await this.limiter.hit(LIMITS.fileOfIntake, requestId);
    return this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'update');
      const known = await this.files.find(fileId);
      if (known) return this.again(access, known, promise);
      const made = await this.files.insert({
        ...promise,
        id: fileId,
        clientId: access.recordId,
        intakeResponseId: access.responseId,
        savedAt: this.clock.now(),
      });
      if (!made) throw new IntakeFileError('intake_file_id_taken');
      await this.refuseOther(access, promise.questionId);
      await this.refuseTooMuch(access, fileId, promise);
      return { id: fileId, file: null };
    });
  }

  /**
   * Keeps the bytes, pictures without what a camera wrote beside them. The same again is no conflict.
   * @throws {IntakeFileError} `intake_file_not_found`, `intake_file_no_file`, `intake_file_too_large`,
   * `intake_file_of_no_type`,
   * `intake_file_id_taken` for other bytes than are there
   */
  async receive({ requestId, fileId }: FilePath, body: unknown): Promise<IntakeFile> {
    await this.limiter.hit(LIMITS.fileOfIntake, requestId);
    // Nothing is held while a phone sends: whether it may is asked before, and again when all is there.
    await this.tenant.tx(async () => this.findOwn(await this.access.enter(requestId, 'share'), fileId));
    const bytes = await readBytes(body);
    return this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'update');
      const known = await this.findOwn(access, fileId);
      if (bytes.length !== known.size && known.sha256 === null) {
        throw new PlatformError('validation_failed', [
          { path: 'content', message: 'It is not as long as was said. Send the file again.' },
        ]);
      }
      const plain = readFileContent(bytes);
      if (!plain) throw new IntakeFileError('intake_file_of_no_type', 'content');
      const sha256 = createHash('sha256').update(plain.bytes).digest('hex');
      if (known.sha256 !== null) {
        if (known.sha256 !== sha256) throw new IntakeFileError('intake_file_id_taken');
        return toFile(known);
      }
      const kept = {
        sha256,
        mediaType: plain.mediaType,
        size: plain.bytes.length,
        savedAt: this.clock.now(),
      };
      await this.files.fill(fileId, { ...kept, content: plain.bytes });
      await this.record('intake_file.save', access, fileId);
      return toFile({ ...known, ...kept });
    });
  }

  /**
   * Takes a file away for good.
   * @throws {IntakeFileError} `intake_file_not_found`, also when it is gone already
   */
  async remove({ requestId, fileId }: FilePath): Promise<void> {
    await this.tenant.tx(async () => {
      const access = await this.access.enter(requestId, 'update');
      await this.findOwn(access, fileId);
      await this.files.remove(fileId);
      await this.record('intake_file.remove', access, fileId);
    });
  }

  /** @throws {IntakeFileError} `intake_file_not_found` unless it was sent in with this request */
  async read({ requestId, fileId }: FilePath): Promise<FoundFile> {
    const found = await this.files.read(requestId, fileId);
    if (!found) throw new IntakeFileError('intake_file_not_found');
    return found;
  }

  private again({ responseId }: IntakeAccess, known: IntakeFileEntity, promise: FilePromise): FileExpected {
    const isSame =
      known.intakeResponseId === responseId &&
      known.questionId === promise.questionId &&
      known.name === promise.name;
    if (!isSame || (known.sha256 === null && known.size !== promise.size)) {
      throw new IntakeFileError('intake_file_id_taken');
    }
    return { id: known.id, file: known.sha256 === null ? null : toFile(known) };
  }

  private async findOwn({ responseId }: IntakeAccess, fileId: string): Promise<IntakeFileEntity> {
    const known = await this.files.find(fileId);
    if (known?.intakeResponseId !== responseId) throw new IntakeFileError('intake_file_not_found');
    return known;
  }

  private async refuseOther({ formVersionId }: IntakeAccess, questionId: string): Promise<void> {
    const asked = (await this.definitions.find(formVersionId)).find(questionId);
    if (asked?.kind === 'question' && asked.question.type === 'file') return;
    throw new PlatformError('validation_failed', [
      { path: 'questionId', message: 'The form asks for no file here.' },
    ]);
  }

  private async refuseTooMuch(
    { responseId }: IntakeAccess,
    fileId: string,
    { questionId, size }: FilePromise,
  ) {
    const { ofForm, ofQuestion, bytesOfForm } = await this.files.sums(responseId, questionId, fileId);
    if (ofQuestion >= FILE_LIMITS.ofQuestion || ofForm >= FILE_LIMITS.ofForm) {
      throw new IntakeFileError('intake_file_too_many', 'questionId');
    }
    if (bytesOfForm + size > FILE_LIMITS.bytesOfForm)
      throw new IntakeFileError('intake_file_form_full', 'size');
    if ((await this.files.bytesOfPractice()) > FILE_LIMITS.bytesOfPractice) {
      throw new IntakeFileError('intake_file_practice_full', 'size');
    }
  }

  private async record(action: string, { clientId }: IntakeAccess, fileId: string): Promise<void> {
    await this.audit.record({ action, objectKind: 'intake_file', objectIds: [fileId], clientId });
  }
}

function toFile({ id, questionId, name, mediaType, size, sha256, savedAt }: IntakeFileEntity): IntakeFile {
  if (mediaType === null || sha256 === null) throw new Error('a file without bytes');
  return { id, questionId, name, mediaType, size, sha256, savedAt: savedAt.toISOString() };
}
