// SPDX-License-Identifier: Apache-2.0
// A wxApp whose assertions are remembered: a dialog box in a test would wait for ever for someone to close it.
#pragma once

#include <string>
#include <vector>

#include <wx/app.h>

namespace vialwright::test {

class TestApplication : public wxApp {
public:
    bool OnInit() override { return true; }
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition,
                         const wxChar* message) override {
        failures.push_back(
            wxString::Format("%s:%d %s: %s %s", file, line, function, condition, message ? message : L"")
                .utf8_string());
    }

    std::vector<std::string> failures;
};

}  // namespace vialwright::test
