import type { HostContent } from '#shared/model/content.ts';
import { freeBytesOf } from '#shared/model/content-plan.ts';
import { operations } from '#shared/wire/operations.ts';
import type { Ask } from '../hosts/sessions.ts';

const timeOf = (text: string | undefined): number | null => {
  const at = Date.parse(text ?? '');
  return Number.isNaN(at) ? null : at;
};

/** Undefined: it did not tell. Null: it holds nothing (vendor: 404). */
export async function readContent(ask: Ask, key: string): Promise<HostContent | null | undefined> {
  const reply = await ask(key, operations.uploadedContent);
  if (!('ok' in reply)) return reply.status === 404 ? null : undefined;
  const { fileName, sha256Hash, sizeInBytes, uploadDateTime } = reply.ok;
  if (fileName === undefined && sha256Hash === undefined) return null;
  return {
    fileName: fileName ?? '',
    sha256: sha256Hash?.toLowerCase() ?? null,
    bytes: sizeInBytes ?? null,
    uploadedAt: timeOf(uploadDateTime),
  };
}

/** Free bytes where content goes to; null: not told. */
export async function readFreeBytes(ask: Ask, key: string): Promise<number | null> {
  const reply = await ask(key, operations.hostInfo);
  const disks = 'ok' in reply ? (reply.ok.spec?.hardwareSpec?.disks ?? []) : [];
  return freeBytesOf(disks.flatMap(({ partitions }) => partitions ?? []));
}

/** `wants` null: it does not tell. `key`: base64, as the host words it. */
export async function readSigningKey(
  ask: Ask,
  key: string,
): Promise<{ wants: boolean | null; key: string | null }> {
  const reply = await ask(key, operations.contentSigningKey);
  if (!('ok' in reply)) return { wants: reply.status === 404 ? false : null, key: null };
  const told = reply.ok.key ?? '';
  return { wants: told !== '', key: told === '' ? null : told };
}
