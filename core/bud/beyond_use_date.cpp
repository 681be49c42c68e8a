// SPDX-License-Identifier: Apache-2.0
#include "core/bud/beyond_use_date.hpp"

#include <algorithm>

#include "core/bud/work.hpp"

namespace vialwright::bud {

bool Answer::has_caution() const {
    return std::ranges::any_of(findings,
                               [](const auto& f) { return f.severity == protocol::Severity::soft; });
}

Answer beyond_use_date(const Question& question, const RuleBook& book) {
    Work work(question, book);
    if (question.refusal) work.refuse(question.refusal->rule, question.refusal->message);
    else if (const auto* preparation = std::get_if<Preparation>(&question.about))
        answer_preparation(work, *preparation);
    else answer_opened(work, std::get<OpenedContainer>(question.about));
    Answer answer = std::move(work.answer());
    if (answer.refused && answer.limited_by.empty()) answer.limited_by = answer.refused->rule;
    return answer;
}

}  // namespace vialwright::bud
