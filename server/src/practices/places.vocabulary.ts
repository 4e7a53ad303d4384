/**
 * Every ISO 3166-1 country under the number to call there for an ambulance: the general emergency number where one
 * reaches it, otherwise the ambulance's own. These are proposals: the owner confirms hers at sign-up.
 */
// prettier-ignore
const COUNTRIES_BY_EMERGENCY_NUMBER = {
  '000': ['AU', 'CC', 'CX', 'HM', 'NF'],
  '101': ['IL', 'MR', 'PS'],
  '10177': ['ZA'],
  '102': ['MV', 'NP'],
  '103': ['BY', 'KG', 'MN', 'TJ', 'TM', 'UA', 'UZ'],
  '104': ['CU'],
  '106': ['PE'],
  '110': ['JM', 'SY'],
  '111': ['NR', 'NZ', 'PG', 'TK'],
  '112': [
    'AD', 'AF', 'AL', 'AM', 'AO', 'AT', 'AX', 'AZ', 'BE', 'BF', 'BG', 'BI', 'BJ', 'BL', 'BT', 'BV',
    'CD', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FO', 'FR', 'GE', 'GF', 'GH', 'GI', 'GL', 'GP',
    'GQ', 'GR', 'HR', 'HU', 'ID', 'IE', 'IN', 'IS', 'IT', 'KW', 'KZ', 'LT', 'LU', 'LV', 'MC', 'MD',
    'ME', 'MF', 'MK', 'MQ', 'MT', 'NA', 'NG', 'NL', 'PL', 'PN', 'PT', 'RE', 'RO', 'RU', 'SE', 'SI',
    'SK', 'SM', 'ST', 'TF', 'TL', 'TR', 'TZ', 'VA', 'VU', 'YT',
  ],
  '1122': ['PK'],
  '113': ['NO', 'SJ', 'SR'],
  '114': ['ER', 'MU'],
  '115': ['IR', 'VN'],
  '116': ['GM', 'HT'],
  '117': ['CG', 'GN', 'MZ', 'SL'],
  '118': ['BO'],
  '119': ['CM', 'GW', 'JP', 'KH', 'KP', 'KR', 'TW'],
  '1195': ['LA'],
  '120': ['CN'],
  '121': ['LS'],
  '122': ['GT', 'IQ'],
  '1220': ['CF'],
  '123': ['CO', 'EG'],
  '124': ['BA', 'MG'],
  '128': ['NI'],
  '130': ['CV'],
  '1300': ['GA'],
  '131': ['CL'],
  '132': ['SV'],
  '14': ['DZ'],
  '140': ['LB'],
  '141': ['PY'],
  '144': ['CH', 'LI'],
  '15': ['EH', 'MA', 'ML', 'NC', 'NE', 'PF', 'PM', 'WF'],
  '1515': ['LY', 'SN'],
  '1669': ['TH'],
  '17': ['KM'],
  '18': ['TD'],
  '185': ['CI'],
  '19': ['DJ'],
  '190': ['TN'],
  '191': ['YE'],
  '192': ['BR', 'MM'],
  '194': ['RS'],
  '1990': ['LK'],
  '511': ['BB'],
  '777': ['SS'],
  '811': ['TT'],
  '8200': ['TG'],
  '907': ['ET'],
  '911': [
    'AG', 'AI', 'AQ', 'AR', 'AS', 'AW', 'BM', 'BQ', 'BS', 'BZ', 'CA', 'CR', 'DO', 'EC', 'FJ', 'FM',
    'GD', 'GU', 'HN', 'JO', 'KN', 'KY', 'LC', 'LR', 'MH', 'MP', 'MS', 'MX', 'PA', 'PH', 'PR', 'PW',
    'SH', 'TC', 'TO', 'TV', 'UM', 'US', 'UY', 'VC', 'VE', 'VG', 'VI', 'WS',
  ],
  '912': ['CW', 'RW', 'SX'],
  '913': ['GY'],
  '977': ['SZ'],
  '991': ['BN', 'ZM'],
  '994': ['KI'],
  '995': ['SG'],
  '997': ['BW', 'SA'],
  '998': ['AE', 'CK', 'MW'],
  '999': [
    'BD', 'BH', 'DM', 'FK', 'GB', 'GG', 'GS', 'HK', 'IM', 'IO', 'JE', 'KE', 'MO', 'MY', 'NU', 'QA',
    'SB', 'SC', 'SD', 'SO', 'UG', 'ZW',
  ],
  '9999': ['OM'],
} as const;

export type Country =
  (typeof COUNTRIES_BY_EMERGENCY_NUMBER)[keyof typeof COUNTRIES_BY_EMERGENCY_NUMBER][number];

const EMERGENCY_NUMBERS: ReadonlyMap<string, string> = new Map(
  Object.entries(COUNTRIES_BY_EMERGENCY_NUMBER).flatMap(([number, countries]) =>
    countries.map((country): [string, string] => [country, number]),
  ),
);

/** ISO 3166-1 alpha-2 codes, sorted. Their names come from `Intl.DisplayNames` in the reader's language. */
export const COUNTRIES: readonly Country[] = Object.values(COUNTRIES_BY_EMERGENCY_NUMBER).flat().sort();

/**
 * States and provinces of the countries in which health law differs by region: the second part of the ISO 3166-2
 * code, and its name.
 */
export const REGIONS_BY_COUNTRY = {
  AU: {
    ACT: 'Australian Capital Territory',
    NSW: 'New South Wales',
    NT: 'Northern Territory',
    QLD: 'Queensland',
    SA: 'South Australia',
    TAS: 'Tasmania',
    VIC: 'Victoria',
    WA: 'Western Australia',
  },
  CA: {
    AB: 'Alberta',
    BC: 'British Columbia',
    MB: 'Manitoba',
    NB: 'New Brunswick',
    NL: 'Newfoundland and Labrador',
    NT: 'Northwest Territories',
    NS: 'Nova Scotia',
    NU: 'Nunavut',
    ON: 'Ontario',
    PE: 'Prince Edward Island',
    QC: 'Quebec',
    SK: 'Saskatchewan',
    YT: 'Yukon',
  },
  GB: { ENG: 'England', NIR: 'Northern Ireland', SCT: 'Scotland', WLS: 'Wales' },
  US: {
    AL: 'Alabama',
    AK: 'Alaska',
    AZ: 'Arizona',
    AR: 'Arkansas',
    CA: 'California',
    CO: 'Colorado',
    CT: 'Connecticut',
    DE: 'Delaware',
    DC: 'District of Columbia',
    FL: 'Florida',
    GA: 'Georgia',
    HI: 'Hawaii',
    ID: 'Idaho',
    IL: 'Illinois',
    IN: 'Indiana',
    IA: 'Iowa',
    KS: 'Kansas',
    KY: 'Kentucky',
    LA: 'Louisiana',
    ME: 'Maine',
    MD: 'Maryland',
    MA: 'Massachusetts',
    MI: 'Michigan',
    MN: 'Minnesota',
    MS: 'Mississippi',
    MO: 'Missouri',
    MT: 'Montana',
    NE: 'Nebraska',
    NV: 'Nevada',
    NH: 'New Hampshire',
    NJ: 'New Jersey',
    NM: 'New Mexico',
    NY: 'New York',
    NC: 'North Carolina',
    ND: 'North Dakota',
    OH: 'Ohio',
    OK: 'Oklahoma',
    OR: 'Oregon',
    PA: 'Pennsylvania',
    RI: 'Rhode Island',
    SC: 'South Carolina',
    SD: 'South Dakota',
    TN: 'Tennessee',
    TX: 'Texas',
    UT: 'Utah',
    VT: 'Vermont',
    VA: 'Virginia',
    WA: 'Washington',
    WV: 'West Virginia',
    WI: 'Wisconsin',
    WY: 'Wyoming',
  },
} as const satisfies Partial<Record<Country, Readonly<Record<string, string>>>>;

export interface Region {
  readonly code: string;
  readonly name: string;
}

/** The regions to choose from, by name; empty for a country whose law we treat as one. */
export function regionsOf(country: string): Region[] {
  const names: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = REGIONS_BY_COUNTRY;
  return Object.entries(names[country] ?? {}).map(([code, name]) => ({ code, name }));
}

/** The emergency number proposed for a country; null for a code that is no country. */
export function emergencyNumberFor(country: string): string | null {
  return EMERGENCY_NUMBERS.get(country) ?? null;
}

export const DEFAULT_AGE_OF_CONSENT = 18;
export const AGE_OF_CONSENT_LIMITS = { min: 12, max: 21 } as const;

/**
 * Where a person signs a form about her own health at another age than 18, by country or country-region. Laws on
 * medical consent, or the age of majority where there is none; massage rules may ask for more. Proposals only: the
 * owner confirms or changes the age at sign-up.
 */
// prettier-ignore
const AGES_OF_CONSENT: ReadonlyMap<string, number> = new Map([
  ['AT', 14], ['AU-SA', 16], ['CA-BC', 19], ['CA-NB', 16], ['CA-NL', 19], ['CA-NS', 19], ['CA-NT', 19],
  ['CA-NU', 19], ['CA-QC', 14], ['CA-YT', 19], ['DK', 15], ['ES', 16], ['GB', 16], ['IE', 16],
  ['IS', 16], ['KR', 19], ['LT', 16], ['LV', 14], ['NL', 16], ['NO', 16], ['NZ', 16], ['PR', 21],
  ['PT', 16], ['SG', 21], ['SI', 15], ['TH', 20],
]);

/** The age in years, proposed for a place, from which a client signs without a guardian. */
export function ageOfConsentFor(country: string, region: string | null): number {
  return (
    AGES_OF_CONSENT.get(`${country}-${region}`) ?? AGES_OF_CONSENT.get(country) ?? DEFAULT_AGE_OF_CONSENT
  );
}
