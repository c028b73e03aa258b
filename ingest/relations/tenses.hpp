// A finite form and its infinitive in, whether it is a future or a conditional by its ending out: what the pipeline
// often takes for an imperfect ("enverrait", "soutiendra").
#pragma once

#include <cstdint>
#include <string_view>

namespace entente {

enum class FormTense : std::uint8_t { other, future, conditional };

// Both lower case. `other` where the form says nothing, or the infinitive is not that of the form.
FormTense tense_of(std::string_view form, std::string_view infinitive);

// "déplore", "accusent": the present of a verb in "-er", whose participle has its accent.
bool is_present(std::string_view form, std::string_view infinitive);

// "fournira": whether the form ends as futures do.
bool may_be_future(std::string_view form);

}  // namespace entente
