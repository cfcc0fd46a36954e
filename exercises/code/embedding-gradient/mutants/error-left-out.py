def embedding_gradient(user, item, clicked, users, items):
    return {"user": items[item], "item": users[user]}
