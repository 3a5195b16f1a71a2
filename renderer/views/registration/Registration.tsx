import '#shared/contract/sentences/later.ts';
import { useState } from 'react';
import { Panel } from '../../parts/Panel.tsx';
import { Placeholder } from '../../parts/Placeholder.tsx';
import { TabBar } from '../../parts/TabBar.tsx';
import { ViewFrame } from '../../parts/ViewFrame.tsx';
import { usePulled } from '../../store/use-pulled.ts';
import { useFeed, useView } from '../../store/use-stores.ts';
import type { RegistrationTab } from '../../store/view.ts';
import { ConnectDialog } from '../connect/ConnectDialog.tsx';
import { useSignedIn } from '../connect/use-signed-in.ts';
import { LabelsTab } from './labels/LabelsTab.tsx';
import { useLabels } from './labels/use-labels.ts';
import { QrTab } from './qr/QrTab.tsx';
import { useTemplate } from './qr/use-template.ts';
import { QueueTab } from './queue/QueueTab.tsx';
import { RegisterDialog } from './register/RegisterDialog.tsx';
import type { RegisterGoal } from './register/use-register.ts';
import { SitesTab } from './sites/SitesTab.tsx';
import { TokensTab } from './tokens/TokensTab.tsx';
import { UserDataTab } from './user-data/UserDataTab.tsx';
import { useUserData } from './user-data/use-user-data.ts';

const tabs: readonly (readonly [RegistrationTab, string])[] = [
  ['tokens', 'Registration Tokens'],
  ['user-data', 'User data'],
  ['qr', 'QR'],
  ['labels', 'Labels'],
  ['sites', 'Sites'],
  ['queue', 'Queue'],
];

/** What new hosts need to register with Palette: a token, and the files that tell them where to go. */
export function Registration() {
  const state = useFeed((feed) => feed.console);
  const sites = useFeed((feed) => feed.sites);
  const queue = useFeed((feed) => feed.queue);
  const [registering, setRegistering] = useState<RegisterGoal | null>(null);
  const [isConnecting, setConnecting] = useState(false);
  const pickTab = useView(({ setRegistrationTab }) => setRegistrationTab);
  const tab = useView(({ registrationTab }) => registrationTab);
  const tokens = usePulled('tokens.list', useSignedIn());
  const userData = useUserData(tokens);
  const template = useTemplate();
  const labels = useLabels(template.template);
  return (
    <ViewFrame
      title="Registration"
      summary="For centrally managed hosts. Hosts that you link are locally managed and register nowhere."
    >
      <TabBar label="Registration" tabs={tabs} value={tab} onPick={pickTab} />
      <Panel name="tokens" shown={tab}>
        {state ? (
          <TokensTab
            key={state.endpoint}
            state={state}
            tokens={tokens}
            onUse={(token) => {
              userData.set('site.edgeHostToken', token);
              pickTab('user-data');
            }}
            onConnect={() => setConnecting(true)}
            onQueued={() => pickTab('queue')}
          />
        ) : (
          <Placeholder height={240} />
        )}
      </Panel>
      <Panel name="user-data" shown={tab}>
        <UserDataTab data={userData} />
      </Panel>
      <Panel name="qr" shown={tab}>
        <QrTab template={template} onRegister={(hostId) => setRegistering({ hostId, siteId: null })} />
      </Panel>
      <Panel name="labels" shown={tab}>
        <LabelsTab labels={labels} template={template} />
      </Panel>
      <Panel name="sites" shown={tab}>
        {sites ? (
          <SitesTab
            sites={sites}
            onRegister={(site) => setRegistering({ hostId: '', siteId: site?.id ?? null })}
          />
        ) : (
          <Placeholder height={240} />
        )}
      </Panel>
      <Panel name="queue" shown={tab}>
        {queue ? (
          <QueueTab queue={queue} onConnect={() => setConnecting(true)} />
        ) : (
          <Placeholder height={240} />
        )}
      </Panel>
      {registering && sites && (
        <RegisterDialog goal={registering} sites={sites} onClose={() => setRegistering(null)} />
      )}
      {isConnecting && state && <ConnectDialog state={state} onClose={() => setConnecting(false)} />}
    </ViewFrame>
  );
}
