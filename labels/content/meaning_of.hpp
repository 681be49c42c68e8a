// SPDX-License-Identifier: Apache-2.0
// The values behind a label's words, from the product and the request alone: nothing is read from the words, so that words made
// wrongly do not agree with them.
#pragma once

#include "labels/content/element_words.hpp"

namespace vialwright::content {

// Of the elements that stand on the label.
Meaning meaning_of(const LabelSubject& subject, const LabelContent& content);

}  // namespace vialwright::content
