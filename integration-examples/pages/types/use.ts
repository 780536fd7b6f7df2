// ogi-report.mjs 的类型：每个 @ts-expect-error 的下一行必须报错。
import OgiReport, { attach, check } from '../../../target/ogi-report-validator/web/ogi-report.mjs';
import type { FieldMessage, Outcome } from '../../../target/ogi-report-validator/web/ogi-report.mjs';

const model = { t3: [{ row: '（一）予以公开', naturalPerson: 9 }] };

export async function save(): Promise<string[]> {
  const outcome: Outcome = await check({ url: '/ogi', stage: 'submit', failurePolicy: 'block', form: model });
  const messages: FieldMessage[] = outcome.byField['t3[0].naturalPerson'] ?? [];
  const field: string | null | undefined = outcome.suspects[0]?.cells[0].field;
  return messages.map(each => `${field} ${each.kind} ${each.severity} ${each.message}`);
}

OgiReport.check({ url: '/ogi', report: () => model, group: 'a' }, outcome => console.log(outcome.allowed, outcome.failure?.code));
const guard = attach({ url: '/ogi', form: '#report', values: () => model, fieldOf: place => document.getElementById(place), stage: 'draft' });
guard.check(outcome => console.log(outcome.result?.counts.mandatory));
guard.detach();

// @ts-expect-error 没有这个环节
check({ url: '/ogi', form: model, stage: 'final' });
// @ts-expect-error 没有写地址
check({ form: model });
// @ts-expect-error 没有这个选项
attach({ url: '/ogi', form: '#report', failPolicy: 'block' });
