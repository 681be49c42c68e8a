// SPDX-License-Identifier: Apache-2.0
// 0.1 has no exact double.
// expect: (deleted function.*double|'double' to .*Exact.* deleted function)
#include "core/numbers/exact.hpp"

using vialwright::numbers::Exact;

Exact tenth() { return 0.1; }  // refused
