// Offices in, who is meant by them out: "le président russe", "son homologue", and what the text says of who holds
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ingest/actors/scene.hpp"

namespace entente {

struct Holding {  // what the text has said so far
  ActorIndex person = no_actor;
  std::uint32_t noun = 0;
  std::string_view cls;
  std::string country;
  std::string phrase;  // folded
  TokenIndex position = 0;
  bool former = false;
  ActorIndex seat = no_actor;  // the body or country that it is of
  bool diplomacy = false;      // of foreign affairs
  bool new_to_it = false;      // has come to it in the text: "élu président"
};

class OfficeReader {
 public:
  explicit OfficeReader(Scene& scene) : scene_(scene), reading_(scene.reading), document_(scene.document) {}

  void run();

 private:
  Draft& draft(std::int32_t index) { return scene_.drafts[static_cast<std::size_t>(index)]; }
  const Draft& draft(std::int32_t index) const { return scene_.drafts[static_cast<std::size_t>(index)]; }
  bool is_office(const Draft& d) const { return scene_.is_noun(d, NounCategory::office); }
  bool is_human(const Draft& d) const {
    return is_office(d) || scene_.is_noun(d, NounCategory::person) || scene_.is_noun(d, NounCategory::relation);
  }
  void named(std::int32_t index);
  void titled_behind(std::int32_t index);
  void shared(std::int32_t index);
  TokenIndex next_adjective(TokenIndex at, TokenIndex end) const;
  void listed(std::int32_t index);
  std::vector<ActorIndex> countries_of(const Draft& self) const;
  void one_of(std::int32_t index);
  std::int32_t person_from(TokenIndex token) const;
  void predicate(std::int32_t index);
  bool is_agent(const Draft& name) const;
  // offices_taken.cpp
  void taken(std::int32_t index);
  void opening(std::int32_t index);
  ActorIndex made(const Draft& office) const;
  ActorIndex appointed(const Draft& office) const;
  TokenIndex before_introduction(TokenIndex first) const;
  TokenIndex appointing_before(TokenIndex at) const;
  ActorIndex person_at(TokenIndex token, bool ends) const;
  ActorIndex person_behind_comma(TokenIndex from) const;
  void unnamed(std::int32_t index);
  void resolve_unnamed(Draft& self);
  bool may_be(const Draft& noun, ActorIndex person) const;
  void relation(Draft& self);
  void hold(const Draft& noun, ActorIndex person);
  void say(const Draft& noun, ActorIndex person);
  ActorIndex seat_of(const Draft& noun) const;
  std::string country_of(const Draft& noun) const;
  // `same`: of that very country, not of one that the text does not say.
  const Holding* holder_in_text(const Draft& noun, std::string_view country, bool same) const;
  ActorIndex most_spoken_of(const Draft& self) const;
  ActorIndex former_holder(const Draft& self, std::string_view country) const;
  void name_before(const Draft& office, ActorIndex person);
  bool is_of_something(const Holding& holding) const;
  std::string country_led(const Actor& person) const;
  ActorIndex stranger_before(const Draft& self) const;
  bool goes_on_to(std::uint32_t sentence, std::uint32_t next) const;
  ActorIndex new_holder(const Draft& self, const std::string& country);
  ActorIndex come_to_office(const Draft& self, const std::string& country) const;
  bool is_in_office(ActorIndex person, std::string_view cls) const;
  bool has_another_office(const Draft& self, ActorIndex person) const;
  ActorIndex told_of_before(const Draft& self) const;
  bool is_of_telling(TokenIndex verb) const;
  void national(Draft& self);
  void member(std::int32_t index);
  bool each_of_its_country(std::int32_t index);
  ActorIndex known_holder(std::string_view country, std::string_view cls);

  Scene& scene_;
  Reading& reading_;
  const Document& document_;
  std::vector<Holding> holdings_;
};

}  // namespace entente
