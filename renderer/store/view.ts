import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { UserDataForm } from '#shared/wire/user-data.ts';
import type { ViewSlug } from '#shared/model/views.ts';
import type { VisitReport } from '#shared/contract/visit-report.ts';
import { allViews } from '#shared/model/views.ts';
import type { Fault } from '#shared/model/result.ts';
import type { Sort } from '#shared/model/sort.ts';

export type { ViewSlug };

/** What the address bar says. */
export interface Place {
  readonly view: ViewSlug;
  /** Page of the help that is open; '' elsewhere and for its first page. */
  readonly topic: string;
}

/** A page of the help over what is being done. */
export interface HelpSheet {
  readonly topic: string;
  /** What it was asked about: its own words are shown then. */
  readonly fault: Fault | null;
}

/** Dialogs about hosts: opened from toolbar, rows and menus alike. */
export type HostDialog =
  | { readonly kind: 'find' }
  /** `goal`: keys of the hosts that shall be linked when this is done; Cancel ends that. */
  | { readonly kind: 'trust'; readonly keys: readonly string[]; readonly goal?: readonly string[] }
  | { readonly kind: 'sign-in'; readonly keys: readonly string[]; readonly goal?: readonly string[] }
  | { readonly kind: 'link'; readonly keys: readonly string[] }
  | { readonly kind: 'expect' }
  | { readonly kind: 'changed'; readonly key: string }
  /** `address` as typed so far. */
  | { readonly kind: 'diagnose'; readonly address: string }
  | { readonly kind: 'repin'; readonly key: string }
  | { readonly kind: 'note'; readonly key: string }
  /** Its screen, in the demo site only. */
  | { readonly kind: 'console'; readonly key: string }
  | { readonly kind: 'forget'; readonly key: string };

/** How a long table is looked at. */
export interface TableChoices {
  /** As typed. */
  readonly filter: string;
  readonly sort: Sort | null;
  readonly groupBy: string;
  /** Keys of the groups whose rows are not shown. */
  readonly closed: ReadonlySet<string>;
}

/** So many rows an eye takes in at once; longer tables get what helps to find one in them. */
export const easilySeen = 12;

export type TableName = 'hosts' | 'peers';

export const asItComes: TableChoices = { filter: '', sort: null, groupBy: 'none', closed: new Set() };

export type HostsAs = 'table' | 'picture';

/** User data as it was typed so far. */
export interface UserDataDraft {
  /** Without what is secret: that is gone with the view. */
  readonly form: UserDataForm;
  readonly hadSecret: boolean;
  /** Not the endpoint of the console that is connected, whichever that is then. */
  readonly isOtherEndpoint: boolean;
}

export type RegistrationTab = 'tokens' | 'user-data' | 'qr' | 'labels' | 'sites' | 'queue';

export interface ViewState extends Place {
  readonly sheet: HelpSheet | null;
  /** Key of the host chosen under **Viewing**. */
  readonly viewing: string | null;
  readonly selected: ReadonlySet<string>;
  readonly tables: Readonly<Record<TableName, TableChoices>>;
  readonly dialog: HostDialog | null;
  /** How **Hosts** shows them. */
  readonly hostsAs: HostsAs;
  /** Key of the host that the table was opened for. */
  readonly lookedFor: string | null;
  /** Troubles of this laptop that were read away in this window. */
  readonly readTroubles: ReadonlySet<string>;
  /** Where a bundle was looked for last on the laptop's own disk. */
  readonly folder: string | null;
  readonly registrationTab: RegistrationTab;
  /** Null: nothing was typed yet. */
  readonly userData: UserDataDraft | null;
  /** Shown by **Session** instead of the visits of this laptop. */
  readonly report: VisitReport | null;
  go(view: ViewSlug, topic?: string): void;
  openSheet(topic: string, fault?: Fault): void;
  closeSheet(): void;
  setViewing(key: string): void;
  setSelected(keys: ReadonlySet<string>): void;
  setTable(name: TableName, choices: Partial<TableChoices>): void;
  openDialog(dialog: HostDialog): void;
  closeDialog(): void;
  setHostsAs(hostsAs: HostsAs): void;
  /** Ticks this host alone, and opens the table with it in sight, whatever was filtered there. */
  showInTable(key: string): void;
  readTrouble(id: string): void;
  setFolder(folder: string): void;
  setRegistrationTab(tab: RegistrationTab): void;
  setUserData(draft: UserDataDraft): void;
  /** Goes to where it is shown; null: back to the visits of this laptop. */
  showReport(report: VisitReport | null): void;
}

export type ViewStore = StoreApi<ViewState>;

export const createView = (at: Place): ViewStore =>
  createStore<ViewState>((set) => ({
    ...at,
    sheet: null,
    viewing: null,
    selected: new Set(),
    tables: { hosts: asItComes, peers: asItComes },
    dialog: null,
    hostsAs: 'table',
    lookedFor: null,
    readTroubles: new Set(),
    folder: null,
    registrationTab: 'tokens',
    userData: null,
    report: null,
    go: (view, topic = '') => set({ view, topic, dialog: null, sheet: null }),
    openSheet: (topic, fault) => set({ sheet: { topic, fault: fault ?? null } }),
    closeSheet: () => set({ sheet: null }),
    setViewing: (viewing) => set({ viewing }),
    setSelected: (selected) => set({ selected }),
    setTable: (name, choices) =>
      set(({ tables }) => ({ tables: { ...tables, [name]: { ...tables[name], ...choices } } })),
    openDialog: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    setHostsAs: (hostsAs) => set({ hostsAs, lookedFor: null }),
    showInTable: (key) =>
      set(({ tables }) => ({
        ...{ hostsAs: 'table', lookedFor: key, selected: new Set([key]) },
        tables: { ...tables, hosts: { ...tables.hosts, filter: '', closed: new Set() } },
      })),
    readTrouble: (id) => set(({ readTroubles }) => ({ readTroubles: new Set(readTroubles).add(id) })),
    setFolder: (folder) => set({ folder }),
    setRegistrationTab: (registrationTab) => set({ registrationTab }),
    setUserData: (userData) => set({ userData }),
    showReport: (report) => set({ report, view: 'session', topic: '', sheet: null }),
  }));

export function placeOf(hash: string): Place {
  const [slug, topic = ''] = hash.slice(1).split('/');
  const view = allViews.find((each) => each.slug === slug)?.slug ?? 'hosts';
  return { view, topic: view === 'help' ? topic : '' };
}

export const hashOf = ({ view, topic }: Place): string => `#${view}${topic && `/${topic}`}`;

/** The address bar follows the store and the other way round, so that Back and a reload land where one was. */
export function syncWithHistory(store: ViewStore): () => void {
  const fromHistory = (): void => {
    const { view, topic } = placeOf(location.hash);
    const now = store.getState();
    if (view !== now.view || topic !== now.topic) now.go(view, topic);
  };
  const off = store.subscribe((now, before) => {
    const hash = hashOf(now);
    if (hash !== hashOf(before) && hash !== hashOf(placeOf(location.hash))) history.pushState(null, '', hash);
  });
  window.addEventListener('popstate', fromHistory);
  return () => {
    off();
    window.removeEventListener('popstate', fromHistory);
  };
}
