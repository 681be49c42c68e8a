// SPDX-License-Identifier: Apache-2.0
// A truth value is no number.
// expect: (deleted function.*bool|'bool' to .*Exact.* deleted function)
#include "core/numbers/exact.hpp"

using vialwright::numbers::Exact;

Exact one() { return true; }  // refused
