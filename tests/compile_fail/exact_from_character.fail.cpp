// SPDX-License-Identifier: Apache-2.0
// A digit's character code is not its value.
// expect: (deleted function.*bool|'char' to .*Exact.* deleted function)
#include "core/numbers/exact.hpp"

using vialwright::numbers::Exact;

Exact five() { return '5'; }  // refused
