// Who held which office when, as far as the tables say.
#include <algorithm>

#include "ingest/actors/knowledge.hpp"
#include "ingest/actors/knowledge_data.hpp"
#include "ingest/actors/name_key.hpp"

namespace entente {

namespace {

// "Abiy Ahmed" by "ahmed": behind a given name.
bool has_surname(const Holder& holder, std::string_view surname) {
  const std::string_view name = holder.key;
  return name.size() > surname.size() && name.ends_with(surname) && name[name.size() - surname.size() - 1] == ' ';
}

bool holds(const Holder& holder, const Date& day) {
  return holder.from <= day && (!holder.until || *holder.until > day);
}

}  // namespace

const Holder* Knowledge::holder_named(std::string_view name, std::string_view office, const Date& day) const {
  const std::string key = name_key(name);
  const auto found = std::find_if(data_->holders.begin(), data_->holders.end(), [&](const Holder& holder) {
    return holder.office == office && holder.key == key && holds(holder, day);
  });
  return found == data_->holders.end() ? nullptr : &*found;
}

std::vector<const Holder*> Knowledge::holders_by_surname(std::string_view surname, const Date& day) const {
  std::vector<const Holder*> found;
  for (const Holder& holder : data_->holders) {
    if (holds(holder, day) && has_surname(holder, surname)) found.push_back(&holder);
  }
  return found;
}

const Holder* Knowledge::held_before(std::string_view name, std::string_view iso, std::string_view office,
                                     const Date& day) const {
  const std::string key = name_key(name);
  const auto found = std::find_if(data_->holders.begin(), data_->holders.end(), [&](const Holder& holder) {
    return holder.key == key && (iso.empty() || holder.country == iso) && holder.office == office && holder.until &&
           *holder.until <= day;
  });
  return found == data_->holders.end() ? nullptr : &*found;
}

const Holder* Knowledge::former_holder(std::string_view surname, std::string_view office, const Date& day) const {
  const Holder* found = nullptr;
  for (const Holder& holder : data_->holders) {
    if (holder.office != office || !holder.until || *holder.until > day || !has_surname(holder, surname)) continue;
    if (found != nullptr && found->name != holder.name) return nullptr;
    found = &holder;
  }
  return found;
}

const Holder* Knowledge::holder(std::string_view iso, std::string_view office, const Date& day) const {
  for (const bool of_user : {true, false}) {
    const Holder* found = nullptr;
    for (const Holder& holder : data_->holders) {
      if (holder.of_user != of_user || holder.country != iso || holder.office != office || !holds(holder, day))
        continue;
      if (found != nullptr) return nullptr;
      found = &holder;
    }
    if (found != nullptr) return found;
  }
  return nullptr;
}

}  // namespace entente
