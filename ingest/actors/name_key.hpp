// Words in, the form by which names are looked up out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace entente {

// base's fold(), and hyphens become spaces, full stops and quotation marks go: "Jean-Marc" -> "jean marc", "O.N.U." ->
// "onu", "l’Élysée" -> "l'elysee". Appends to `key`; a space is never doubled.
void append_name_key(std::string& key, std::string_view text);
std::string name_key(std::string_view text);

// Lower-case letters, digits and hyphens: "Bachar al-Assad" -> "bachar-al-assad". For identifiers.
std::string slug(std::string_view text);

std::uint64_t hash_key(std::string_view key);  // FNV-1a, 64 bits: part of the stored form of knowledge files

bool starts_with_capital(std::string_view word);
bool is_all_capitals(std::string_view word);  // at least two letters, and no small one

}  // namespace entente
