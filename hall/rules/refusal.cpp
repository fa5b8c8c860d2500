#include "hall/rules/refusal.h"

#include <string>

namespace motcua::rules {

namespace {

class RefusalCategory final : public boost::system::error_category {
public:
    const char* name() const noexcept override { return "motcua.refusal"; }

    std::string message(int value) const override { return "refusal " + std::to_string(value); }
};

} // namespace

const boost::system::error_category& refusal_category() {
    static const RefusalCategory category;
    return category;
}

} // namespace motcua::rules
