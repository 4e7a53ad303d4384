import { randomUUID } from 'node:crypto';
import { clientForm, PASSWORD, signUpForm } from './given.js';
import { formContent } from './given-form-templates.js';
import { planForm } from './given-home-care.js';
import { intakeRules } from './given-intake-rules.js';
import { painMark } from './given-intake.js';
import { ownItem } from './given-own-knowledge.js';
import { visitForm } from './given-visits.js';
import { noteMark, SESSION } from './given-session-notes.js';
import { checkIn, clinicianAnswer, itemLog, type WorldPerson } from './given-world.js';

/** Of no likely sources at all. */
const FINGERPRINT = 'f'.repeat(64);

/**
 * For each operation with a body (or a query that it demands) one that is right, with these ids. What the
 * structural tests send wrong they make from these, so a new operation has to join.
 */
export function validRequests(ids: WorldPerson['ids']): Record<string, { body?: object; query?: string }> {
  return {
    addCheckInMap: { body: { marks: [painMark()] } },
    addAddendum: { body: { text: 'She rang.', reason: 'Later news' } },
    answerOwnQuestion: { body: { answer: null, version: 1 } },
    archiveFormTemplate: { body: { isArchived: false } },
    archiveOwnExercise: { body: { isArchived: true, version: 1 } },
    addClientCondition: { body: { conditionId: 'epilepsy', status: 'active', note: '' } },
    cancelVisit: { body: { isCancelled: true, version: 1 } },
    changeVisit: { body: { ...visitForm(ids['therapistId']), version: 1 } },
    changeClientCause: {
      body: { regions: [], note: '', exerciseIds: [], isShared: false, sharedWords: '', version: 1 },
    },
    changeClientCondition: { body: { status: 'active', note: '', version: 1 } },
    addClientCause: {
      body: { causeId: 'sit_long', label: null, source: 'therapist', regions: ['low_back_r'], note: '' },
    },
    addDraftedItems: { body: { fingerprint: FINGERPRINT, exerciseIds: ['str_doorway_pec'] } },
    changeOwnExercise: { body: { ...ownItem(), version: 1 } },
    checkIn: { body: checkIn() },
    choosePassword: { body: { password: PASSWORD } },
    closeRedFlag: { body: clinicianAnswer() },
    confirmBirthDate: { body: { birthDate: '1991-05-14' } },
    copyIntakeToNote: { body: { markIds: [], conditionIds: [], questionIds: ['goal'] } },
    createFormTemplate: { body: { from: 'follow_up', title: 'Before we meet again' } },
    createOwnExercise: { body: ownItem() },
    createClient: { body: clientForm() },
    decideOnMatch: { body: { isSomebodyElse: true } },
    mergeClients: {
      body: {
        mergedId: ids['mergedId'],
        reason: 'Filled in twice',
        choices: { fields: {}, plan: null },
        versions: { stays: 2, merged: 1 },
      },
    },
    previewMerge: { body: { mergedId: ids['mergedId'] } },
    decideOnFinder: {
      body: {
        fingerprint: FINGERPRINT,
        subject: { kind: 'result', id: '', side: null },
        decision: 'agree',
        why: '',
      },
    },
    enterDemo: { body: { as: 'client' } },
    listOpenRedFlags: { query: '?open=true' },
    logItem: { body: itemLog(ids['planItemId'] ?? '') },
    markIntakeAsError: { body: { reason: 'Wrong client' } },
    moveClientCause: { body: { to: 'testing', note: '', version: 1 } },
    openLink: { body: { token: 'a-token-that-opens-nothing' } },
    previewLink: { body: { token: 'a-token-that-opens-nothing' } },
    previewCauses: { body: { marks: [{ region: 'neck_back_r', nprs: 6 }] } },
    overruleCondition: { body: { changes: { handling: 'do_not_treat' }, reason: null, version: 0 } },
    overruleExercise: { body: { changes: { name: 'Door stretch' }, reason: null, version: 0 } },
    planVisit: { body: visitForm(ids['therapistId']) },
    prepareIntake: { body: { form: 'follow_up' } },
    publishFormTemplate: { body: { version: 1 } },
    putNoteMark: { body: noteMark({ id: ids['markId'] ?? '' }) },
    recordLibraryReview: { body: { area: 'exercises', version: '1' } },
    saveInterviewAnswer: { body: { topic: 'helper', hasHelper: true } },
    refuseIntakeReminders: { body: { isStopped: true } },
    restoreCondition: { query: '?version=1' },
    restoreExercise: { query: '?version=1' },
    saveIntakeRules: { body: { ...intakeRules(), version: 0 } },
    saveFormDraft: { body: { content: formContent(), version: 1 } },
    saveIntakeAnswer: { body: { questionId: 'goal', value: 'Sleep again.', version: 1 } },
    expectIntakeFile: { body: { questionId: 'scan', name: 'scan.pdf', size: 5 } },
    saveIntakeMark: { body: { mark: painMark({ id: ids['intakeMarkId'] ?? '' }), version: 1 } },
    saveNote: {
      body: {
        ...SESSION,
        subjective: 'Better.',
        objective: '',
        assessment: '',
        plan: '',
        techniques: [],
        painBefore: 5,
        painAfter: 2,
        version: 3,
      },
    },
    saveReviewAnswer: { body: { questionId: 'posture', value: 'Head forward.' } },
    savePlan: { body: planForm({ version: 1 }) },
    searchClients: { body: { words: 'lindqvist' } },
    sendAnswer: { body: { text: 'Once will do.', itemId: null } },
    sendClientSignInLink: { body: { email: `${randomUUID()}@post.example` } },
    sendHabitQuestions: { body: { fingerprint: FINGERPRINT, causeIds: ['hands_in_front'] } },
    sendIntake: { body: { delivery: 'link_only', form: 'first_visit' } },
    sendPreparedIntake: { body: { delivery: 'link_only' } },
    sendQuestion: { body: { text: 'Twice?', itemId: null } },
    sendStaffSignInLink: { body: { email: `${randomUUID()}@harbor.example` } },
    sharePlan: { body: { version: 1, message: null, responsibility: { takesPractice: true, itemIds: [] } } },
    signIn: { body: { email: 'nobody@harbor.example', password: PASSWORD } },
    signNote: { body: { version: 3 } },
    signUp: { body: signUpForm() },
    stopIntakeReminders: { body: { isStopped: true } },
    startNote: { body: SESSION },
    testClientCauseLonger: { body: { extraDays: 7, note: '', version: 1 } },
    tryFormPreview: { body: { answers: [{ questionId: 'birth_date', value: '2015-05-14' }], marks: [] } },
    updateClient: { body: { ...clientForm(), version: 1 } },
  };
}
