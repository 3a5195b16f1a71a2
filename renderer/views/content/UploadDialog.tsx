import { useState } from 'react';
import type { FolderListing } from '#shared/model/content.ts';
import type { HostRecord } from '#shared/model/host.ts';
import { hostKeyName, shortHostId } from '#shared/model/names.ts';
import { isOk } from '#shared/model/result.ts';
import type { Fault } from '#shared/model/result.ts';
import { followersOf } from '#shared/model/role.ts';
import { sizeWord } from '#shared/model/sizes.ts';
import { Modal } from '../../parts/Modal.tsx';
import { reasonOf } from '../../parts/reason-of.ts';
import { useMarked, useStores } from '../../store/use-stores.ts';
import { CheckBody } from './CheckBody.tsx';
import { FolderPicker } from './FolderPicker.tsx';
import { fileName, refusalOf } from './check-words.ts';
import { signatureBeside } from './folder-rows.ts';
import type { Wanted } from './folder-rows.ts';
import { useContentCheck } from './use-content-check.ts';
import type { Chosen } from './use-content-check.ts';
import { usePick } from './use-pick.ts';

const titles: Record<Wanted, string> = {
  bundle: 'Upload content: choose the bundle',
  signature: 'Upload content: choose the signature',
};

/** Choose the file, see what it meets, start: one dialog, and nothing is sent before its last button. */
export function UploadDialog({ host, onClose }: { readonly host: HostRecord; onClose(): void }) {
  const { commands } = useStores();
  const busy = useMarked('upload');
  const [picking, setPicking] = useState<Wanted | null>('bundle');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [replace, setReplace] = useState(false);
  const [refused, setRefused] = useState<Fault | null>(null);
  const answer = useContentCheck(host.key, chosen);
  const name = host.note.name || shortHostId(hostKeyName(host));

  const choose = (next: Chosen): void => {
    setChosen(next);
    setReplace(false);
    setRefused(null);
    setPicking(null);
  };
  const take = (path: string, listing: FolderListing): void => {
    if (picking === 'signature' && chosen) choose({ ...chosen, signature: path });
    else choose({ file: path, signature: signatureBeside(listing, fileName(path)) });
  };
  const pick = usePick(take);

  if (picking || !chosen) {
    const wanted = picking ?? 'bundle';
    return (
      <Modal
        title={titles[wanted]}
        width="md"
        onClose={onClose}
        {...(chosen && { otherwise: { label: 'Back', run: () => setPicking(null) } })}
        confirm={{ label: 'Open', reason: pick.reason, run: () => pick.openTyped(wanted) }}
      >
        <FolderPicker
          wanted={wanted}
          folder={pick.folder}
          path={pick.path}
          onPath={pick.setPath}
          onFile={take}
        />
      </Modal>
    );
  }

  const check = answer && isOk(answer) ? answer.ok : null;
  const upload = async (): Promise<void> => {
    const started = await commands.run(
      'content.upload',
      { leader: host.key, ...chosen, replace },
      { mark: 'upload', quiet: true },
    );
    if (!started) return;
    if (isOk(started)) onClose();
    else setRefused(started.error);
  };
  const again = { label: 'Check again', run: () => choose({ ...chosen }) };
  const size = check ? `${sizeWord(check.file.bytes)} ` : '';
  const start = {
    label: `Upload ${size}to ${name}`,
    busy: busy || !check,
    reason: check && reasonOf(refusalOf(check, replace)),
    run: () => void upload(),
  };
  return (
    <Modal
      title={`Upload content to ${name}`}
      width="md"
      onClose={onClose}
      otherwise={{ label: 'Choose another bundle', run: () => setPicking('bundle') }}
      confirm={answer && !check ? again : start}
    >
      <CheckBody
        {...chosen}
        check={check}
        isAsking={answer === null}
        followers={followersOf(host).map(({ id }) => id)}
        problem={refused ?? (answer && !isOk(answer) ? answer.error : null)}
        replace={replace}
        onReplace={setReplace}
        onSignature={(change) =>
          change === 'none' ? choose({ ...chosen, signature: null }) : setPicking('signature')
        }
      />
    </Modal>
  );
}
