def rank_items(items, weights, bias):
    def score(item):
        return bias + sum(weights[name] for name in item["active"] if name in weights)

    ranked = sorted(items, key=lambda item: item["id"])
    ranked.sort(key=score, reverse=True)
    return [item["id"] for item in ranked]
