// SPDX-License-Identifier: Apache-2.0
// The running program: reads the data, opens the window, and lets no exception end it unseen.
#pragma once

#include <memory>

#include <wx/app.h>

#include "app/workbench/library.hpp"
#include "app/workbench/prepare_presenter.hpp"

namespace vialwright::gui {

class Application : public wxApp {
public:
    bool OnInit() override;
    bool OnExceptionInMainLoop() override;

private:
    std::unique_ptr<workbench::Library> library_;
    std::unique_ptr<workbench::PreparePresenter> presenter_;
};

}  // namespace vialwright::gui
