'use strict';

jest.setTimeout(globalThis.ADAL_TEST_PATIENCE_MS);
