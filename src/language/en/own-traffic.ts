import type { ownTraffic as inIndonesian } from '../id/own-traffic.ts'
import type { SameKeys } from '../same-keys.ts'

export const ownTraffic: SameKeys<typeof inIndonesian> = {
  'own.title': 'The office’s own visits',
  'own.tab': 'Own visits',
  'own.lead':
    'Staff open their own site many times a day. Leave those visits out, so that the report counts citizens only.',
  'own.browser': 'Mark this browser as the office’s',
  'own.browser_how':
    'The button opens the site in a new tab and leaves a mark in this browser. From then on nothing is measured here, except that a page was opened and not counted.',
  'own.mark': 'Mark for {host}',
  'own.unmark': 'Count it again',
  'own.browser_note':
    'Holds for this browser only. Do the same on every computer and phone of the office, and again after the browser’s site data were deleted. The address of a button works once, within 30 minutes.',
  'own.said_marked': 'This browser belongs to the office. Titian no longer counts its visits to this site.',
  'own.said_counts': 'Titian counts the visits of this browser again.',
  'own.office': 'Office networks',
  'own.office_how':
    'Visits from these addresses are not counted. A visitor’s address is compared when a beacon arrives; it is neither stored nor logged.',
  'own.here': 'This computer is seen as',
  'own.blind': 'Titian cannot see visitors’ addresses yet.',
  'own.blind_how':
    'A proxy stands before Titian that TITIAN_TRUST_PROXY does not name. Until that is mended this list is not used: all visitors would seem to come from one address.',
  'own.networks': 'Addresses or networks, one a line',
  'own.networks_hint': 'Such as 203.0.113.7 or 203.0.113.0/24 or 2001:db8:12::/48',
  'own.left_out': 'Left out, last 30 days',
  'own.left_out_note':
    'One page sends several beacons, so these are not visits; a browser of the office sends one for each page. Titian’s own link checks run no script and never send any.',
  'health.ignored_own': 'browsers marked as the office’s',
  'health.ignored_office': 'the office’s networks',
  'health.ignored_monitor': 'robots that watch the site',
  'health.ignored_checker': 'link checkers',
  'health.ignored_prerender': 'loaded before opened',
  'err.own_mark': 'This mark is not Titian’s. Open it again from the page of the office’s own visits.',
  'err.own_mark_expired': 'This mark is older than 30 minutes. Open it again from the page of the office’s own visits.',
  'err.own_mark_used': 'This mark was used already. Reload the page of the office’s own visits and press again.',
  'err.office_network': '“{network}” is no address and no network. Example: 203.0.113.0/24.',
  'err.office_network_wide': 'Network {network} is too wide: citizens would not be counted. At most /{least}.',
  'err.office_networks_many': 'Too many networks: at most {max}.',
}
