import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ClientCondition } from '@api/health-history/dto/client-condition.dto';
import type { RedFlagEvent } from '@api/red-flags/dto/red-flag.dto';
import { CurrentClient } from '../clients/current-client';
import { Session } from '../core/auth/session';
import { ClientAlerts } from './client-alerts';
import { ClientSafety } from './client-safety';

const redFlag: RedFlagEvent = {
  id: '0190a0b0-0000-7000-8000-000000000001',
  clientId: 'jonas',
  clientName: 'Jonas',
  redFlagId: 'rf_chest',
  label: 'Chest pressure',
  severity: 'emergency',
  source: 'intake',
  textShown: 'Call your emergency number now.',
  therapistAction: 'Do not massage.',
  raisedAt: '2026-03-01T10:00:00.000Z',
  takenBackAt: null,
  clinicianAnswer: null,
};
const closedFlag: RedFlagEvent = {
  ...redFlag,
  id: '0190a0b0-0000-7000-8000-000000000002',
  label: 'Fever with pain',
  clinicianAnswer: {
    clinicianName: 'Dr. Novak',
    clinicianRole: 'Family doctor',
    answer: 'Flu, over.',
    answeredOn: '2026-03-02',
    recordedByName: 'Mara',
    recordedAt: '2026-03-02T10:00:00.000Z',
  },
};
const condition = (change: Partial<ClientCondition>): ClientCondition => ({
  id: change.conditionId ?? 'one',
  conditionId: 'migraine',
  label: 'Migraine',
  category: 'head',
  handling: 'adapt',
  massageNote: 'Quiet, light work. Mind scents.',
  clearanceFrom: null,
  status: 'active',
  source: 'client',
  note: '',
  version: 1,
  recordedAt: '2026-03-01T10:00:00.000Z',
  updatedAt: '2026-03-01T10:00:00.000Z',
  ...change,
});

describe('what must be seen first about a client', () => {
  let server: HttpTestingController;
  let fixture: ComponentFixture<ClientAlerts>;
  const headings = () =>
    [...fixture.nativeElement.querySelectorAll('[role=heading]')].map((heading: HTMLElement) =>
      heading.textContent?.trim(),
    );

  async function show(redFlags: RedFlagEvent[], conditions: ClientCondition[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        ClientSafety,
        { provide: CurrentClient, useValue: { id: signal('jonas') } },
        { provide: Session, useValue: { may: () => true } },
      ],
    });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ClientAlerts);
    fixture.detectChanges();
    await answer('/api/clients/jonas/red-flags', redFlags);
    await answer('/api/clients/jonas/conditions', conditions);
    await fixture.whenStable();
  }

  async function answer(url: string, items: unknown[]): Promise<void> {
    server.expectOne(url).flush({ items });
    await Promise.resolve();
  }

  it('shows open red flags, then what forbids massage, then what limits it; nothing that is over', async () => {
    await show(
      [redFlag, closedFlag],
      [
        condition({}),
        condition({ conditionId: 'dvt', label: 'Clot in a deep vein', handling: 'do_not_treat' }),
        condition({ conditionId: 'gout', label: 'Gout', status: 'past' }),
        condition({ conditionId: 'scoliosis', label: 'Scoliosis', handling: 'ok' }),
      ],
    );
    expect(headings()).toEqual([
      'Chest pressureRed flag: emergency',
      'Clot in a deep veinDo not treat',
      'Migraine',
    ]);
    expect(fixture.nativeElement.textContent).toContain('Shown at once: “Call your emergency number now.”');
  });

  it('says it when the list could not be loaded, instead of showing no alert', async () => {
    await show([], []);
    TestBed.inject(ClientSafety).reload();
    TestBed.tick();
    server.expectOne('/api/clients/jonas/conditions').flush({ items: [] });
    server.expectOne('/api/clients/jonas/red-flags').flush({}, { status: 503, statusText: 'Busy' });
    await fixture.whenStable();
    expect(headings()).toEqual(['We could not load red flags and conditions']);
  });
});
